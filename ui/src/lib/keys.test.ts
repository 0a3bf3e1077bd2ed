import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chordOf, chordParts, isForbidden } from "./chord";
import {
  activeBindings,
  chords,
  listenForKeys,
  pushKeys,
  statusBindings,
} from "./keys.svelte";

let stop: () => void;
const undone: (() => void)[] = [];

beforeEach(() => {
  stop = listenForKeys();
});

afterEach(() => {
  stop();
  for (const undo of undone.splice(0)) undo();
  document.body.replaceChildren();
});

function lay(layer: Parameters<typeof pushKeys>[0]) {
  undone.push(pushKeys(layer));
}

function press(
  key: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
) {
  const event = new KeyboardEvent("keydown", {
    key,
    bubbles: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

test("keys of input methods, letters, the webview and the system are never bound", () => {
  for (const chord of [
    "Ctrl+Shift+K",
    "Alt+Z",
    "Ctrl+Space",
    "A",
    "1",
    "F5",
    "F7",
    "F12",
    "Ctrl+R",
  ]) {
    expect(isForbidden(chord), chord).toBe(true);
    const layer = {
      title: "keys-here" as const,
      bindings: () => [{ chord, label: () => "" }],
    };
    expect(() => pushKeys(layer)).toThrow();
  }
  for (const chord of [
    "F1",
    "F2",
    "Ctrl+P",
    "Ctrl+1",
    "Alt+ArrowDown",
    "Ctrl+Enter",
    "Escape",
  ])
    expect(isForbidden(chord), chord).toBe(false);
});

test("a chord is read by its letter, and by its place where the layout has none", () => {
  const of = (init: KeyboardEventInit & { key: string }) =>
    chordOf(new KeyboardEvent("keydown", init));
  expect(of({ key: "p", ctrlKey: true })).toBe("Ctrl+P");
  expect(of({ key: "з", code: "KeyP", ctrlKey: true })).toBe("Ctrl+P");
  expect(of({ key: "=", ctrlKey: true })).toBe("Ctrl++");
  expect(of({ key: "Control", ctrlKey: true })).toBe(null);
  expect(chordParts("Ctrl++")).toEqual(["Ctrl", "+"]);
});

test("the topmost layer answers, a dialog hides what is below", () => {
  const below = vi.fn();
  const above = vi.fn();
  lay({
    title: "keys-here",
    bindings: () => [{ chord: "F2", label: () => "sửa", run: below }],
  });
  press("F2");
  lay({
    title: "keys-dialog",
    modal: true,
    bindings: () => [{ chord: "Escape", label: () => "để sau", run: above }],
  });
  press("F2");
  press("Escape");
  expect(below).toHaveBeenCalledTimes(1);
  expect(above).toHaveBeenCalledTimes(1);
});

test("what works everywhere stands last in the status bar, however late it came", () => {
  const f6 = { chord: "F6", label: () => "vùng", status: true };
  lay({
    title: "keys-here",
    bindings: () => [{ chord: "F4", label: () => "thêm", status: true }],
  });
  lay({ title: "keys-everywhere", base: true, bindings: () => [f6] });
  expect(statusBindings().map((one) => chords(one)[0])).toEqual(["F4", "F6"]);
  expect(activeBindings()).toHaveLength(2);
});

test("nothing fires while an input method composes", () => {
  const run = vi.fn();
  lay({
    title: "keys-here",
    bindings: () => [{ chord: "F2", label: () => "sửa", run }],
  });
  press("F2", { isComposing: true });
  expect(run).not.toHaveBeenCalled();
});

test("typing keeps its own keys", () => {
  const run = vi.fn();
  lay({
    title: "keys-here",
    bindings: () => [
      { chord: "Ctrl+Z", label: () => "hoàn tác", run },
      { chord: "Enter", label: () => "mở", run },
      { chord: "Ctrl+Enter", label: () => "xác nhận", run },
    ],
  });
  const input = document.body.appendChild(document.createElement("input"));
  press("z", { ctrlKey: true }, input);
  press("Enter", {}, input);
  expect(run).not.toHaveBeenCalled();
  press("Enter", { ctrlKey: true }, input);
  expect(run).toHaveBeenCalledTimes(1);
});

test("the webview's own accelerators are cancelled", () => {
  expect(press("F5").defaultPrevented).toBe(true);
  expect(press("r", { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(press("c", { ctrlKey: true }).defaultPrevented).toBe(false);
});
