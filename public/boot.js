// Starts the page, and the engine in its workers: two WebAssembly modules, so that the page stands before the engine,
// which it does not need for that, has come.
//
//   page:   compile the page's module -> main(); then fetch the engine's, before anybody asks for it
//   worker: first message {module, glue} -> an engine that answers all the others
//
// The same file serves both. In the single-file build it stands inline, beside both modules and their glue, and a
// worker's source is text: from file:// neither importScripts() nor fetch() may be used.
"use strict";
(() => {
  if (typeof document === "undefined") {
    self.onmessage = ({ data: { module, glue, lock } }) => {
      if (glue) importScripts(glue);
      muqabala_engine.initSync({ module });
      const engine = new muqabala_engine.Answering((bytes) => postMessage(bytes, [bytes.buffer]));
      const answer = ({ data, ports }) => engine.answer(data, ports[0]);
      const early = [];
      self.onmessage = (event) => early.push(event);
      held(lock).then(() => setTimeout(() => {
        self.onmessage = answer;
        early.forEach(answer);
      }));
    };
    return;
  }

  // Takes the lock `name` until this worker ends, in whatever way: the page, which waits for it, then knows.
  function held(name) {
    return new Promise((go) => {
      if (!navigator.locks) return go();
      navigator.locks.request(name, () => {
        postMessage(name);
        go();
        return new Promise(() => {});
      }).catch(go);
    });
  }

  const script = document.currentScript;
  const inlined = (id) => document.getElementById(id);
  const beside = (name) => new URL(name, document.baseURI).href;

  async function compile(id, name) {
    const packed = inlined(id);
    if (packed) {
      const bytes = Uint8Array.from(atob(packed.textContent.trim()), (c) => c.charCodeAt(0));
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
    }
    // A copy that some cache keeps may be broken off: the server is asked again, past every cache.
    return compiled(await fetch(name)).catch(async () => compiled(await fetch(name, { cache: "reload" })));
  }

  async function compiled(response) {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    // Some hosts do not know the type application/wasm, which streaming insists on.
    return WebAssembly.compileStreaming(response.clone())
      .catch(async () => WebAssembly.compile(await response.arrayBuffer()));
  }

  // `load`, once for all who ask; after a failure it is tried anew.
  const once = (load) => {
    let loaded;
    return () => loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
  };
  const engineModule = once(() => compile("muqabala-engine-wasm", `${script.dataset.engine}.wasm`));
  const engineHere = once(async () => {
    const glue = document.createElement("script");
    const inline = inlined("muqabala-engine-glue");
    await new Promise((resolve, reject) => {
      if (inline) return resolve(glue.textContent = inline.textContent);
      Object.assign(glue, { src: `${script.dataset.engine}.js`, onload: resolve, onerror: reject });
      document.head.append(glue);
    });
    if (inline) document.head.append(glue);
    muqabala_engine.initSync({ module: await engineModule() });
  });

  const workerSource = once(async () => {
    const glue = inlined("muqabala-engine-glue");
    if (!glue) return { address: beside("boot.js"), glue: beside(`${script.dataset.engine}.js`) };
    const text = `${glue.textContent}\n${script.textContent}`;
    return { address: URL.createObjectURL(new Blob([text], { type: "text/javascript" })) };
  });

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
    const follow = (worker) => worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && !first) tell("update");
    });
    if (registration.waiting) tell("update");
    // The browser looks for a newer version by itself, and may have found it before anybody listened.
    follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    if (first) navigator.serviceWorker.ready.then(() => tell("kept"));
  }

  // What takes messages at once, though the engine behind it may still be on its way. `start` gives the engine's own
  // way of being told something.
  function mailbox(start) {
    const box = { onmessage: null, onerror: null };
    const tell = start(box);
    box.postMessage = (bytes, transfer) => tell.then((tell) => tell(bytes, transfer), () => {});
    tell.catch((error) => box.onerror?.(error));
    return box;
  }

  const inWorker = () => mailbox(async (box) => {
    let ended = false;
    box.terminate = () => ended = true;
    const [{ address, glue }, module] = await Promise.all([workerSource(), engineModule()]);
    if (ended) return () => {};
    const worker = new Worker(address);
    const lock = `muqabala-worker-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
    const gone = new AbortController();
    const broke = () => box.onerror?.(new ErrorEvent("error"));
    // Some workers end without a word, as where a browser runs out of memory: their lock is free then.
    const watch = () => navigator.locks.request(lock, { signal: gone.signal }, broke).catch(() => {});
    worker.onmessage = (event) => event.data === lock ? watch() : box.onmessage?.(event);
    worker.onerror = (event) => box.onerror?.(event);
    box.terminate = () => {
      gone.abort();
      worker.terminate();
    };
    worker.postMessage({ module, glue, lock });
    return (bytes, transfer) => worker.postMessage(bytes, transfer);
  });

  const onThisThread = () => mailbox(async (box) => {
    box.terminate = () => box.onmessage = null;
    await engineHere();
    const engine = new muqabala_engine.Answering((data) => box.onmessage?.({ data }));
    // After the page has painted. The first that is handed over is the bytes' own buffer.
    return (bytes, [, port]) => setTimeout(() => engine.answer(bytes, port));
  });

  async function start() {
    const module = await compile("muqabala-wasm", script.dataset.wasm);
    globalThis.muqabala = { spawn: (here) => here ? onThisThread() : inWorker() };
    await wasm_bindgen({ module_or_path: module });
    // Fetched while the reader looks round; whoever needs it and finds it missing says so.
    setTimeout(() => engineModule().catch(() => {}));
    keepOffline().catch((error) => console.info("not kept for use without a network:", error));
  }

  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && failed(error));
  start().catch(failed);
})();
