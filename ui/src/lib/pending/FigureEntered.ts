/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FigureWarning } from "./FigureWarning";
import type { GridRow } from "./GridRow";

export type FigureEntered = { row: GridRow; warnings: Array<FigureWarning> };
