// Seconds that a JavaScript library takes to diff pairs of wordings by words; the fastest of five rounds.
// usage: node word_diff.mjs NODE_MODULES PAIRS.jsonl diffWords|diffArrays|diff-match-patch
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fastest } from "../seconds.mjs";

const [modules, file, peer] = process.argv.slice(2);
const load = createRequire(join(modules, "any.js"));
const lists = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const texts = lists.map((pair) => pair.map((words) => words.join(" ")));

const rounds = (pairs, diff) => fastest(5, () => pairs.forEach(([a, b]) => diff(a, b)));

// diff-match-patch knows characters and lines only: its manual's way to words is to put each on a line of its own.
function byWords() {
  const Library = load("diff-match-patch");
  const engine = new Library();
  return (a, b) => {
    const { chars1, chars2, lineArray } = engine.diff_linesToChars_(a.replaceAll(" ", "\n"), b.replaceAll(" ", "\n"));
    const changes = engine.diff_main(chars1, chars2, false);
    engine.diff_charsToLines_(changes, lineArray);
    return changes;
  };
}

if (peer === "diff-match-patch") console.log(rounds(texts, byWords()));
else if (peer === "diffArrays") console.log(rounds(lists, load("diff").diffArrays));
else console.log(rounds(texts, load("diff").diffWords));
