/** Stands in until the core has written its own; the path alias prefers that one. */

export type Preview = { title: string; pages: Array<string>; fileName: string };
