// Does one piece of work in wasm and says how long it took, as muqabala-bench does natively. In a worker of a browser,
// as the page does: asked for {kind, size, runs}, with the module in work.wasm and the text in text.jsonl beside it.
"use strict";

const fetched = async (name) => (await fetch(name)).arrayBuffer();

// Seconds that `work` takes: the fastest of `rounds`, in each of which it is done for a tenth of a second at least.
function fastest(rounds, work) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    let [times, took] = [0, 0];
    while (took < 100) {
      work();
      times += 1;
      took = performance.now() - started;
    }
    best = Math.min(best, took / times / 1000);
  }
  return best;
}

onmessage = async ({ data: { kind, size, runs } }) => {
  const { instance } = await WebAssembly.instantiate(await fetched("work.wasm"), {});
  const { memory, room, prepare, run, judge } = instance.exports;
  const text = new Uint8Array(await fetched("text.jsonl"));
  const at = room(text.length);
  new Uint8Array(memory.buffer, at, text.length).set(text);
  prepare(kind, size);
  const seconds = fastest(Math.max(1, runs), run);
  const megabytes = memory.buffer.byteLength / 1048576;
  const judged = BigInt.asUintN(64, judge());
  const [units, digest] = [Number(judged >> 32n), Number(judged & 0xffffffffn)];
  postMessage({ seconds, units, digest, megabytes });
};
