// Runs a program that was compiled for WASI, as Cargo's runner does: node tests/wasi.mjs PROGRAM.wasm ARGUMENTS...
//
// What it prints is kept in files until it ends: WASI writes to a pipe without waiting for its reader, and fails where the
// pipe is full.
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { argv, env } from "node:process";
import { WASI } from "node:wasi";

const folder = await mkdtemp(join(tmpdir(), "wasi-"));
const [out, err] = await Promise.all(["out", "err"].map((name) => open(join(folder, name), "w+")));
const wasi = new WASI({
    version: "preview1",
    args: argv.slice(2),
    env,
    preopens: { "/": "/" },
    returnOnExit: true,
    stdout: out.fd,
    stderr: err.fd,
});
try {
    const module = await WebAssembly.compile(await readFile(argv[2]));
    process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
} finally {
    await Promise.all([out.close(), err.close()]);
    for (const [name, stream] of [["out", process.stdout], ["err", process.stderr]]) {
        const printed = await readFile(join(folder, name));
        await new Promise((done) => stream.write(printed, done));
    }
    await rm(folder, { recursive: true });
}
