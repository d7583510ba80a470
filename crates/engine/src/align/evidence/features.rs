//! The evidence as numbers: every feature with its weight in the model and what it means.
//!
//! `cargo xtask train` fits the weights and prints both tables. A new feature is a line here and a line where it is
//! measured: [`super::pair`] for what two passages show by themselves, [`super::context`] for how they stand among others.

use std::ops::{Index, IndexMut};

/// Makes of each table an enum and a vector with a number for each of its variants.
macro_rules! features {
    ($(
        $(#[$doc:meta])*
        $feature:ident, $vector:ident {
            $($name:ident = $weight:literal, $meaning:literal;)*
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

            /// Name, weight and meaning of each, in order.
            pub const TABLE: &[(&str, f32, &str)] = &[$((stringify!($name), $weight, $meaning)),*];

            /// What each weighs in the model.
            pub(crate) const WEIGHTS: [f32; Self::COUNT] = [$($weight),*];
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

        #[allow(clippy::indexing_slicing, reason = "a vector is as long as its enum has variants")]
        impl Index<$feature> for $vector {
            type Output = f32;

            fn index(&self, feature: $feature) -> &f32 {
                &self.0[feature as usize]
            }
        }

        #[allow(clippy::indexing_slicing, reason = "a vector is as long as its enum has variants")]
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
        TermsContained = 0.12, "shared term weight, as a share of the lighter passage's";
        TermsAlike = 1.28, "shared term weight, as a share of both (Dice)";
        SpellingContained = 0.07, "shared 4-gram weight, as a share of the lighter passage's";
        SpellingAlike = 0.99, "shared 4-gram weight, as a share of both (Dice)";
        InOrder = 0.86, "weight of the heaviest common subsequence of terms, as a share of the lighter passage's";
        LongestRun = 0.41, "longest run of terms in common, levelling off";
        SharedWeight = -0.02, "shared term weight, levelling off";
        NumbersAgree = 0.72, "shared numbers, by weight";
        NumbersDiffer = -0.05, "numbers that the other does not give, where both give some";
        LengthRatio = 0.63, "weight of the lighter passage, as a share of the heavier's";
        LighterWeight = -1.73, "weight of the lighter passage, levelling off";
        FuzzyContained = 1.01, "as terms contained, with words of like spelling or root";
        FuzzyAlike = 1.97, "as terms alike, with words of like spelling or root";
        RarestShared = 0.94, "weight of the rarest shared term";
        OneNegated = -0.61, "the verb of one is negated";
        SameSpeaker = 1.05, "both are attributed to one speaker";
        NamesDiffer = -1.94, "names that the other does not give, where both give some";
        OnlyNames = -1.24, "nothing but names is shared";
        OnlyOffices = -2.34, "nothing but Arabic names and offices is shared";
        BothQuestions = 0.59, "both ask something; below 0 where one does";
        BothOpenQuoted = 1.28, "both begin with a quotation mark; below 0 where one does";
        BothEndQuoted = 0.30, "both end with a quotation mark; below 0 where one does";
    }

    /// How a pair stands among all other pairs.
    ContextFeature, ContextFeatures {
        StrongerRival = -3.07, "how much more alike the better of two rivals is";
        WeakerRival = -3.50, "how much more alike the weaker of two rivals is";
        Neighbour = 0.83, "a passage next to one answers a passage next to the other";
        Neighbours = 0.22, "the same on both sides";
        Position = 1.07, "places in the articles, where the articles keep order";
        BothLead = 0.96, "both stand at the top of their articles";
        RunTogether = 1.62, "share of passages with a clear partner in the other article";
        ThirdAlike = 3.73, "a passage of a third article is like both";
        Length = 1.70, "lengths, where the articles keep them";
        RivalOfLength = -1.19, "the stronger rival, where lengths go together";
        RivalsInPlace = 1.35, "both rivals, where places agree";
    }
}

/// What the model adds to the weighted features.
pub(crate) const BIAS: f32 = -4.78;
