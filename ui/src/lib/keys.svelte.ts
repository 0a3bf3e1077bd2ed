/**
 * The keyboard. A screen, a panel, a dialog each lays its bindings on the pile while it is shown; the
 * topmost layer that answers wins. The status bar, the F1 sheet and the Ctrl K list read the same pile,
 * so a key that works is always a key that is shown.
 */
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { chordOf, isAccelerator, isForbidden, isSoft } from "./chord";
import type { Key } from "./i18n.svelte";

export interface Binding {
  /** `F2`, `Ctrl+P`; several chords for one thing are shown by the first. */
  chord: string | readonly string[];
  /** What it does: a text key, or a text already made. */
  label: Key | (() => string);
  /** Without it the key is only shown: the list or grid answers to it itself. */
  run?: () => void;
  /** False: the key is not valid now, neither shown nor answered. */
  when?: () => boolean;
  /** In the status bar, in the order given; the first three stay on narrow screens. */
  status?: boolean;
}

export interface Layer {
  /** Heading in the F1 sheet: a text key. */
  title: Key;
  /** Below all screens: what works everywhere. */
  base?: boolean;
  /** Nothing below is answered while it is shown (a dialog). */
  modal?: boolean;
  /** Answered even below a dialog: how large everything is drawn. */
  through?: boolean;
  bindings: () => readonly Binding[];
}

export interface CommandItem {
  id: string;
  label: string;
  /** What kind of thing it is, or where: shown after the label. */
  note?: string;
  chord?: string;
  run: () => void;
}

/** Finds places to go: units, criteria, numbers, forms. Screens and keys are found without it. */
export type CommandSource = (
  text: string,
) => Promise<CommandItem[]> | CommandItem[];

const layers = new SvelteMap<number, Layer>();
const sources = new SvelteMap<number, CommandSource>();
let next = 0;

/** Lays a layer on the pile for as long as the calling component is shown. */
export function useKeys(layer: Layer): void {
  $effect(() => untrack(() => pushKeys(layer)));
}

export function pushKeys(layer: Layer): () => void {
  for (const binding of layer.bindings()) {
    for (const chord of chords(binding)) {
      if (isForbidden(chord)) throw new Error(`${chord} is never bound`);
    }
  }
  const id = ++next;
  layers.set(id, layer);
  return () => layers.delete(id);
}

export function useCommands(source: CommandSource): void {
  $effect(() => {
    const id = ++next;
    sources.set(id, source);
    return () => sources.delete(id);
  });
}

export function commandSources(): CommandSource[] {
  return [...sources.values()];
}

export function chords(binding: Binding): readonly string[] {
  return typeof binding.chord === "string" ? [binding.chord] : binding.chord;
}

/** The layers that answer now, topmost first. */
export function activeLayers(): Layer[] {
  const newest = [...layers.values()].reverse();
  // A parent lays its keys after its children; what works everywhere must still lie at the bottom.
  const pile = [
    ...newest.filter((layer) => !layer.base),
    ...newest.filter((layer) => layer.base),
  ];
  const modal = pile.findIndex((layer) => layer.modal);
  return modal === -1
    ? pile
    : pile.filter((layer, at) => at <= modal || layer.through);
}

/** What each active layer answers to; a chord taken by a layer above is left out below. */
export function activeBindings(): { layer: Layer; bindings: Binding[] }[] {
  const taken: string[] = [];
  return activeLayers().map((layer) => {
    const bindings = layer.bindings().filter((binding) => {
      if (binding.when && !binding.when()) return false;
      const free = chords(binding).filter((chord) => !taken.includes(chord));
      taken.push(...free);
      return free.length > 0;
    });
    return { layer, bindings };
  });
}

export function statusBindings(): Binding[] {
  return activeBindings().flatMap(({ bindings }) =>
    bindings.filter((binding) => binding.status),
  );
}

function answer(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229)
    return;
  const chord = chordOf(event);
  if (chord === null) return;
  if (!isLeftToFocused(chord, event.target)) {
    for (const { bindings } of activeBindings()) {
      const binding = bindings.find(
        (one) => one.run && chords(one).includes(chord),
      );
      if (binding?.run) {
        event.preventDefault();
        binding.run();
        return;
      }
    }
  }
  if (isAccelerator(chord)) event.preventDefault();
}

/** Typing, moving in a text and pressing a button come first where the focus is. */
function isLeftToFocused(chord: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typing = target.matches("input, textarea, [contenteditable]");
  if (typing && /^Ctrl\+[ZYAXCV;]$/.test(chord)) return true;
  return (
    isSoft(chord) &&
    (typing || target.matches("select, button, a[href], summary"))
  );
}

/** Listens on the window; called once, by main.ts and by tests. */
export function listenForKeys(): () => void {
  window.addEventListener("keydown", answer);
  return () => window.removeEventListener("keydown", answer);
}
