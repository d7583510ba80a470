// Does one piece of work in wasm and prints how long it took, as muqabala-bench does natively.
// usage: node wasm.mjs MODULE.wasm KIND SIZE [RUNS] < text
import { readFileSync } from "node:fs";
import { fastest } from "./seconds.mjs";

const [path, kind, size, runs = "1"] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(path), {});
const { memory, room, prepare, run, judge } = instance.exports;

if (kind !== "0") {
  const text = readFileSync(0);
  const at = room(text.length);
  new Uint8Array(memory.buffer, at, text.length).set(text);
}
prepare(Number(kind), Number(size));
const best = fastest(Math.max(1, Number(runs)), run);
const megabytes = memory.buffer.byteLength / 1048576;
const judged = BigInt.asUintN(64, judge());
const [units, digest] = [Number(judged >> 32n), Number(judged & 0xffffffffn)];
console.log(JSON.stringify({ seconds: best, units, digest, megabytes }));
