/** Stands in until the core has written its own; the path alias prefers that one. */
import type { GridRow } from "./GridRow";

export type GridGroup = { code: string; title: string; rows: Array<GridRow> };
