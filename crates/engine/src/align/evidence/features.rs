//! The evidence as numbers: every feature with its two weights and what it means.
//!
//! The first weight is for articles that run in parallel (translations, copies), the second for freely written ones.
//! `cargo xtask train` fits the weights and prints both tables. A new feature is a line here and a line where it is
//! measured: [`super::pair`] for what two passages show by themselves, [`super::context`] for how they stand among others.

use std::ops::{Index, IndexMut};

/// Makes of each table an enum and a vector with a number for each of its variants.
macro_rules! features {
    ($(
        $(#[$doc:meta])*
        $feature:ident, $vector:ident {
            $($name:ident = $parallel:literal, $free:literal, $meaning:literal;)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $feature {
            $(#[doc = concat!("The ", $meaning, ".")] $name,)*
        }

        impl $feature {
            /// How many there are.
            pub const COUNT: usize = Self::TABLE.len();

            /// Name, weights and meaning of each, in order.
            pub const TABLE: &[(&str, [f32; 2], &str)] = &[$((stringify!($name), [$parallel, $free], $meaning)),*];

            /// What each weighs between articles that run in parallel, and between free ones.
            pub(crate) const WEIGHTS: [[f32; Self::COUNT]; 2] = [[$($parallel),*], [$($free),*]];
        }

        /// A number for each feature: 0 to 1, or below 0 where it speaks the other way.
        #[derive(Clone, Debug)]
        pub(crate) struct $vector([f32; $feature::COUNT]);

        impl $vector {
            /// The numbers, in the order of the features.
            pub(crate) const fn values(&self) -> &[f32; $feature::COUNT] {
                &self.0
            }
        }

        impl Default for $vector {
            fn default() -> Self {
                Self([0.0; $feature::COUNT])
            }
        }

        #[expect(clippy::indexing_slicing, reason = "a vector is as long as its enum has variants")]
        impl Index<$feature> for $vector {
            type Output = f32;

            fn index(&self, feature: $feature) -> &f32 {
                &self.0[feature as usize]
            }
        }

        #[expect(clippy::indexing_slicing, reason = "a vector is as long as its enum has variants")]
        impl IndexMut<$feature> for $vector {
            fn index_mut(&mut self, feature: $feature) -> &mut f32 {
                &mut self.0[feature as usize]
            }
        }
    )*};
}

features! {
    /// What two passages show by themselves.
    PairFeature, PairFeatures {
        TermsContained = 0.12, -1.27, "shared term weight, as a share of the lighter passage's";
        TermsAlike = 1.28, 0.03, "shared term weight, as a share of both (Dice)";
        SpellingContained = 0.07, 1.73, "shared 4-gram weight, as a share of the lighter passage's";
        SpellingAlike = 0.99, 4.06, "shared 4-gram weight, as a share of both (Dice)";
        InOrder = 0.86, 2.73, "weight of the heaviest common subsequence of terms, as a share of the lighter passage's";
        LongestRun = 0.41, -0.19, "longest run of terms in common, levelling off";
        SharedWeight = -0.02, 4.92, "shared term weight, levelling off";
        NumbersAgree = 0.72, 1.22, "shared numbers, by weight";
        NumbersDiffer = -0.05, 0.50, "numbers that the other does not give, where both give some";
        LengthRatio = 0.63, 1.00, "weight of the lighter passage, as a share of the heavier's";
        LighterWeight = -1.73, -0.43, "weight of the lighter passage, levelling off";
        FuzzyContained = 1.01, 0.92, "as terms contained, with words of like spelling or root";
        FuzzyAlike = 1.97, 2.71, "as terms alike, with words of like spelling or root";
        RarestShared = 0.94, 0.69, "weight of the rarest shared term";
        OneNegated = -0.61, -0.66, "the verb of one is negated";
        SameSpeaker = 1.05, 0.85, "both are attributed to one speaker";
        NamesDiffer = -1.94, 0.01, "names that the other does not give, where both give some";
        OnlyNames = -1.24, -0.11, "nothing but names is shared";
        OnlyOffices = -2.34, -0.70, "nothing but Arabic names and offices is shared";
        BothQuestions = 0.59, -0.80, "both ask something; below 0 where one does";
        BothOpenQuoted = 1.28, -0.18, "both begin with a quotation mark; below 0 where one does";
        BothEndQuoted = 0.30, -0.11, "both end with a quotation mark; below 0 where one does";
        TfIdfCosine = 0.0, -0.65, "cosine of both TF-IDF vectors, IDF counted over the loaded articles alone";
        BigramsAlike = 0.0, -3.58, "share of pairs of successive terms in common (Dice)";
        RareShared = 0.0, 0.78, "shared terms that at most two passages have, levelling off";
        TellingShared = 0.0, 0.30, "shared terms that few passages have, levelling off";
        ShorterLength = 0.0, -4.20, "logarithm of how many terms the shorter has";
        LengthGap = 0.0, 0.51, "how much longer the longer is, as a logarithm";
        BothHeadings = 0.0, -0.35, "both are headings";
        OneHeading = 0.0, 0.72, "one of them is a heading";
        HeadingAndLead = 0.0, 1.83, "one is a heading and the other stands at the top of its article";
        BothAttributed = 0.0, -0.36, "both are attributed";
        OneAttributed = 0.0, -0.34, "one of them is attributed";
        BothQuotations = 0.0, -0.06, "both are quotations";
        SpeakersDiffer = 0.0, -0.19, "both are attributed, to different speakers";
        SpeakerNamed = 0.0, 0.77, "share of one's speaker's name that stands in the other";
        NumbersShared = 0.0, 2.52, "shared numbers by IDF, levelling off";
        NumbersDisjoint = 0.0, 0.08, "both give numbers and share none";
        OneGivesNumbers = 0.0, -0.02, "one of them gives numbers";
    }

    /// How a pair stands among all other pairs.
    ContextFeature, ContextFeatures {
        StrongerRival = -3.07, -1.73, "how much more alike the better of two rivals is";
        WeakerRival = -3.50, -0.21, "how much more alike the weaker of two rivals is";
        Neighbour = 0.83, 1.00, "a passage next to one answers a passage next to the other";
        Neighbours = 0.22, 0.17, "the same on both sides";
        Position = 1.07, 0.86, "places in the articles, where the articles keep order";
        BothLead = 0.96, -1.22, "both stand at the top of their articles";
        RunTogether = 1.62, 0.06, "share of passages with a clear partner in the other article";
        ThirdAlike = 3.73, 6.17, "a passage of a third article is like both";
        Length = 1.70, 0.48, "lengths, where the articles keep them";
        RivalOfLength = -1.19, -0.69, "the stronger rival, where lengths go together";
        RivalsInPlace = 1.35, 0.88, "both rivals, where places agree";
        GreaterHubness = 0.0, -0.07, "how like the one is, that is like more, to all other passages";
        LesserHubness = 0.0, 0.05, "the same of the one that is like fewer";
    }
}

/// What is added to the weighted features.
pub(crate) const BIAS: [f32; 2] = [-4.78, -4.37];
