/** Key chords as text: `F2`, `Ctrl+P`, `Alt+ArrowDown`, `Enter`. */

/**
 * Never bound: Ctrl+Shift switches Unikey, Alt+Z and Ctrl+Space switch other input methods, bare letters
 * and digits are what Telex and VNI type with, the rest belongs to the webview or the system.
 */
const forbidden: readonly RegExp[] = [
  /^Ctrl\+Shift\b/,
  /^Alt\+Shift\b/,
  /^Alt\+Z$/,
  /^Ctrl\+Space$/,
  /^Meta\b/,
  /^(Shift\+)?.$/,
  /^F(5|7|10|11|12)$/,
  /^Ctrl\+[RTWJUH]$/,
];

export function isForbidden(chord: string): boolean {
  return forbidden.some((pattern) => pattern.test(chord));
}

/** Accelerators of the webview that are cancelled when nothing of ours answers to them. */
const accelerators: readonly RegExp[] = [
  /^F(1|3|5|6|7|10|11)$/,
  /^Ctrl\+[RTWJUHPSFGNODEKLI+\-0-9]$/,
  /^Alt\+Arrow(Left|Right)$/,
];

export function isAccelerator(chord: string): boolean {
  return accelerators.some((pattern) => pattern.test(chord));
}

/** The chord of a key event, or null for a modifier alone. */
export function chordOf(event: KeyboardEvent): string | null {
  const key = keyName(event);
  if (key === null) return null;
  const parts: string[] = [];
  if (event.ctrlKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.metaKey) parts.push("Meta");
  if (event.shiftKey) parts.push("Shift");
  return [...parts, key].join("+");
}

function keyName(event: KeyboardEvent): string | null {
  const { key, code } = event;
  if (
    ["Control", "Alt", "Shift", "Meta", "AltGraph", "Process", "Dead"].includes(
      key,
    )
  )
    return null;
  if (key === " ") return "Space";
  if (event.ctrlKey || event.altKey) {
    if (key === "=" || code === "NumpadAdd") return "+";
    if (code === "NumpadSubtract") return "-";
    const numpad = /^Numpad(\d)$/.exec(code);
    if (numpad) return numpad[1] ?? null;
    // With a Vietnamese or Russian layout the letter differs; the place on the keyboard does not.
    const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
    if (!/^[a-z0-9;+\-,./]$/i.test(key) && place)
      return place[1] ?? place[2] ?? null;
  }
  return key.length === 1 ? key.toUpperCase() : key;
}

/** The chord in the parts that are drawn: `Ctrl+P` → `Ctrl`, `P`; arrows stay names. */
export function chordParts(chord: string): string[] {
  return chord === "Ctrl++" ? ["Ctrl", "+"] : chord.split(/\+(?=.)/);
}

/** Keys that fields, buttons and lists use themselves; a screen's binding waits when one has the focus. */
export function isSoft(chord: string): boolean {
  return (
    !/^(Ctrl|Alt)\+/.test(chord) &&
    !/^(Shift\+)?F\d/.test(chord) &&
    chord !== "Escape"
  );
}
