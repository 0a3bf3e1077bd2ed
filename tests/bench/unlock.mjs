// From Enter on the unlock screen to the painted work list, in the real window, beside what a wrong
// passphrase takes there: the same key stretching and the same way back, but nothing opened.
//
//     PHUONG_PROFILE=release xvfb-run -a dbus-run-session -- node tests/bench/unlock.mjs [TIMES]
import { Window } from "../window/driver.mjs";
import { passphrase, sampleWard, window as program } from "../window/program.mjs";

const times = Number(process.argv[2] ?? 5);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** Starts the clock at the next Enter, and stops it two frames after `xpath` finds something. */
const watch = `
  const [xpath] = arguments;
  window.took = null;
  let begin;
  const there = () => document.evaluate(xpath, document, null, 9, null).singleNodeValue;
  const seen = new MutationObserver(() => {
    if (begin === undefined || !there()) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (window.took = performance.now() - begin)));
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    begin = performance.now();
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, { capture: true, once: true });`;

const phrase = "//input[@type='password']";
const window = await Window.open(program, sampleWard());
async function enter(text, answer) {
  await window.type(phrase, text);
  await window.run(watch, answer);
  await window.press("Enter");
  await window.find(answer);
  for (;;) {
    const took = await window.run("return window.took");
    if (took !== null) return took;
  }
}
try {
  const wrong = [];
  const right = [];
  for (let i = 0; i < times; i++) {
    wrong.push(await enter("sai", "//*[contains(text(),'chưa đúng')]"));
    // Rows of the list, not only its heading.
    right.push(await enter(passphrase, "//h1[normalize-space()='Việc cần làm']/following::table//td"));
    if (i + 1 < times) {
      await window.press("Control", "l");
      await window.find(phrase);
    }
  }
  console.log(`wrong passphrase, told:  median ${median(wrong).toFixed(0)} ms (${wrong.map((n) => n.toFixed(0))})`);
  console.log(`right, work list painted: median ${median(right).toFixed(0)} ms (${right.map((n) => n.toFixed(0))})`);
  console.log(`beyond the check: ${(median(right) - median(wrong)).toFixed(0)} ms`);
} finally {
  await window.close();
}
