//! Who speaks in English, and what is said.

use super::frames::check;
use expect_test::expect;

#[test]
fn the_one_before_speaks_where_nobody_has_yet() {
    check(
        "Bram Tolley, a fisherman, stood at his gate and watched the tide. “We have lost the mole,” he said.",
        expect![[r#"
            Narrative: Bram Tolley, a fisherman, stood at his gate and watched the tide.
            Quotation [said > Bram Tolley]: “We have lost the mole,”
        "#]],
    );
    check(
        "Water minister Tomas Greave preferred to say that the mole was safe.",
        expect![[r#"
            Reported [say = Water minister Tomas Greave]: the mole was safe.
        "#]],
    );
    check(
        "وقالت رئيسة الوزراء هدى سالم من المستشفى إن الجرحى بخير.",
        expect![[r#"
            Reported [قالت = رئيسة الوزراء هدى سالم]: الجرحى بخير.
        "#]],
    );
}

#[test]
fn in_english_the_verb_has_its_hearer_and_its_day() {
    check(
        "Port minister Ada Reed told Reuters on Thursday that the eastern gate would open. Reed told reporters the ferries would run.",
        expect![[r#"
            Reported [told = Port minister Ada Reed]: the eastern gate would open.
            Reported [told = Reed]: the ferries would run.
        "#]],
    );
    check(
        "In a statement, the harbour board said the gate would open. Speaking in Portmere, Ada Reed said the ferries would run. She said on Monday the mole was safe.",
        expect![[r#"
            Reported [said = the harbour board]: the gate would open.
            Reported [said = Ada Reed]: the ferries would run.
            Reported [said > Ada Reed]: the mole was safe.
        "#]],
    );
    check(
        "The ministry said two men, aged 30 and 41, were hurt when the crane fell. Campaigners say there was no warning and that most of them were asleep.",
        expect![[r#"
            Reported [said = The ministry]: two men, aged 30 and 41, were hurt when the crane fell.
            Reported [say = Campaigners]: there was no warning and that most of them were asleep.
        "#]],
    );
    check(
        "No injuries were reported after the ferry struck the mole. The man who said he saw it was unhurt. Reed told them to leave the pier.",
        expect![[r#"
            Narrative: No injuries were reported after the ferry struck the mole.
            Narrative: The man who said he saw it was unhurt.
            Narrative: Reed told them to leave the pier.
        "#]],
    );
    check(
        "The board announced a new timetable for the ferries, and added that fares would not rise. “The gate will open,” Ada Reed told the Post, “and it will stay open.”",
        expect![[r#"
            Reported [announced = The board]: a new timetable for the ferries,
            Reported [added > The board]: fares would not rise.
            Quotation [told = Ada Reed]: “The gate will open,
            Quotation [ > Ada Reed]: “and it will stay open.”
        "#]],
    );
}

#[test]
fn a_result_is_no_byline() {
    check(
        "Narr 38 - 17 Osmark: the home side stay on top of the league",
        expect![[r#"
            Narrative: Narr 38 - 17 Osmark: the home side stay on top of the league
        "#]],
    );
}

#[test]
fn what_is_quoted_behind_the_speaker_is_said_too() {
    check(
        "Nobody was hurt, said harbour master Lena Quist: \"The captain did everything right, and the tide did the rest.\"",
        expect![[r#"
            Quotation [said = harbour master Lena Quist]: Nobody was hurt, … "The captain did everything right, and the tide did the rest."
        "#]],
    );
    check(
        "\"The pumps are running,\" said the mayor of Narr, \"and they will run all night.\"",
        expect![[r#"
            Quotation [said = the mayor of Narr]: "The pumps are running,"
            Quotation [ > the mayor of Narr]: "and they will run all night."
        "#]],
    );
}

#[test]
fn a_statement_before_its_speaker_is_what_is_said() {
    check(
        "The mole was closed to all ships at noon, said Tom Reed, the harbour master of Narr.",
        expect![[r#"
            Reported [said = Tom Reed, the harbour master of Narr]: The mole was closed to all ships at noon,
        "#]],
    );
    check(
        "The harbour board, on Monday, said it had found cracks in the mole. If confirmed as a leak, the fault would be the third this year.",
        expect![[r#"
            Reported [said = The harbour board]: it had found cracks in the mole.
            Narrative: If confirmed as a leak, the fault would be the third this year.
        "#]],
    );
    check(
        "Last week he announced that the ferries would stop. The crack was first reported by divers in March.",
        expect![[r#"
            Reported [announced = ]: the ferries would stop.
            Narrative: The crack was first reported by divers in March.
        "#]],
    );
}
