// Starts the page, and each of its workers, from one compiled WebAssembly module.
//
//   page:   compile the module once -> `muqabala.spawn` -> main() in the page's role
//   worker: first message {module, glue} -> main() in the worker's role, which takes over `onmessage`
//
// The same file serves both. In the single-file build it stands inline, beside the glue and the module, and a
// worker's source is the text of both: from file:// neither importScripts() nor fetch() may be used.
"use strict";
(() => {
  if (typeof document === "undefined") {
    self.onmessage = ({ data: { module, glue } }) => {
      if (glue) importScripts(glue);
      wasm_bindgen.initSync({ module });
    };
    return;
  }

  const script = document.currentScript;
  const inlined = (id) => document.getElementById(id);

  async function compile() {
    const packed = inlined("muqabala-wasm");
    if (packed) {
      const bytes = Uint8Array.from(atob(packed.textContent.trim()), (c) => c.charCodeAt(0));
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
    }
    const response = await fetch(script.dataset.wasm);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    // Some hosts do not know the type application/wasm, which streaming insists on.
    return WebAssembly.compileStreaming(response.clone())
      .catch(async () => WebAssembly.compile(await response.arrayBuffer()));
  }

  function workerSource() {
    const glue = inlined("muqabala-glue");
    if (!glue) return { address: new URL("boot.js", document.baseURI), glue: new URL(script.dataset.glue, document.baseURI).href };
    const text = `${glue.textContent}\n${script.textContent}`;
    return { address: URL.createObjectURL(new Blob([text], { type: "text/javascript" })) };
  }

  // Plain page elements, because whatever comes here may have taken the interface with it.
  function failed(error) {
    console.error(error);
    if (inlined("muqabala-failed")) return;
    const bar = document.createElement("div");
    bar.id = "muqabala-failed";
    bar.setAttribute("role", "alert");
    for (const [lang, dir, sentence] of [
      ["ar", "rtl", "توقفت الصفحة عن العمل. لم يُرسل أي نص إلى أي مكان. أعد تحميل الصفحة، وإن تكرر ذلك فجرب متصفحًا أحدث."],
      ["en", "ltr", "The page stopped working. No text was sent anywhere. Load the page again; if that does not help, try a newer browser."],
    ]) {
      const line = bar.appendChild(document.createElement("p"));
      Object.assign(line, { lang, dir, textContent: sentence });
    }
    document.body.prepend(bar);
  }

  // Keeps the page for use without a network, and tells the interface when that is done ("kept") and when a newer
  // version waits ("update"). Nothing is replaced under the reader's hands: `muqabala.update()` does it when asked.
  async function keepOffline() {
    if (!location.protocol.startsWith("http") || !navigator.serviceWorker) return;
    const tell = (what) => dispatchEvent(new CustomEvent(`muqabala:${what}`));
    const registration = await navigator.serviceWorker.register("sw.js");
    const first = !registration.active;
    globalThis.muqabala.update = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      registration.waiting?.postMessage("skip-waiting");
    };
    if (registration.waiting) tell("update");
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing.addEventListener("statechange", () => {
        if (installing.state === "installed" && !first) tell("update");
      });
    });
    if (first) navigator.serviceWorker.ready.then(() => tell("kept"));
  }

  async function start() {
    const module = await compile();
    const source = workerSource();
    globalThis.muqabala = {
      spawn() {
        const worker = new Worker(source.address);
        worker.postMessage({ module, glue: source.glue });
        return worker;
      },
    };
    await wasm_bindgen({ module_or_path: module });
    keepOffline().catch((error) => console.info("not kept for use without a network:", error));
  }

  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && failed(error));
  start().catch(failed);
})();
