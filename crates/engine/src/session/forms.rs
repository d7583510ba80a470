//! The serialised form of the shared vocabulary: the names and the order of variants that a stored or printed
//! comparison has. A variant that is missing here does not compile.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vocabulary::{ChangeKind, PassageKind, PassageRef, Reason, Relation, Role, SetAside};

/// Gives each type of the vocabulary the form beside it.
macro_rules! serialised_as {
    ($($name:ident: $form:ident),* $(,)?) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $form::serialize(self, serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $form::deserialize(deserializer)
            }
        }
    )*};
}

serialised_as! {
    Role: RoleForm,
    SetAside: SetAsideForm,
    PassageKind: PassageKindForm,
    PassageRef: PassageRefForm,
    Relation: RelationForm,
    Reason: ReasonForm,
    ChangeKind: ChangeKindForm,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Role", rename_all = "kebab-case")]
enum RoleForm {
    Headline,
    Subheading,
    Body,
    Caption,
    Furniture,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SetAside", rename_all = "kebab-case")]
enum SetAsideForm {
    Share,
    Related,
    Donation,
    Caption,
    Repeated,
    Symbols,
    Label,
    Address,
    Reader,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "PassageKind", rename_all = "kebab-case")]
enum PassageKindForm {
    Quotation,
    Reported,
    Narrative,
    Headline,
    Frame,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "PassageRef")]
struct PassageRefForm {
    article: u32,
    passage: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Relation", rename_all = "kebab-case")]
enum RelationForm {
    Verbatim,
    Near,
    Paraphrase,
    Partial,
    Disagree,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Reason", rename_all = "kebab-case")]
enum ReasonForm {
    Words(Vec<String>),
    Numbers(Vec<String>),
    Equivalents(Vec<(String, String)>),
    Order(u32),
    Contained(f32),
    Characters(f32),
    Speaker(String),
    Neighbours,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ChangeKind", rename_all = "kebab-case")]
enum ChangeKindForm {
    Marks,
    Spelling,
    Punctuation,
    Clitic,
    Inflection,
    Replaced,
    Name,
    Number,
    Attribution,
    Certainty,
    Distance,
    Added,
    Dropped,
    Moved,
}
