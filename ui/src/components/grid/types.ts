import type { MarkName } from "../shapes";

export interface GridColumn {
  key: string;
  /** As in the head: `12`. */
  label: string;
  /** In full, for those who listen and for the line above the grid: `tháng 12/2026`. */
  name?: string | undefined;
  /** CSS width. */
  width?: string | undefined;
  /** CSS width under 1200 px. */
  tight?: string | undefined;
  /** Columns following each other with one group share a head above them. */
  group?: string | undefined;
  /** The open month: stands between two blue lines. */
  open?: boolean | undefined;
  /** Totals and comparisons: a stronger line before the first of them. */
  total?: boolean | undefined;
  /** Holds sentences: its head stands at the left too. */
  prose?: boolean | undefined;
}

export interface GridRow {
  key: string;
  label: string;
  /** Unit of measure: its own column, behind the label when there is little room. */
  unit?: string | undefined;
  /** A heading across the grid; it holds no cells. */
  heading?: boolean | undefined;
}

/** What stands in a cell. The three kinds of empty never look alike. */
export type GridCell =
  | Figure
  /** Nobody has reported: a dash on hatching. */
  | (CellBase & { kind: "missing" })
  /** Not applicable here: k/c on the head colour. */
  | (CellBase & { kind: "not-applicable" })
  /** The open month, not filled in yet. */
  | (CellBase & { kind: "blank" })
  /** Words instead of a figure: the reason why a comparison is not made. */
  | (CellBase & {
      kind: "words";
      text: string;
      /** A sentence to be read, from the left. */
      prose?: boolean | undefined;
    });

interface CellBase {
  /** Computed cells stand on the head colour and are not typed into; F2 shows the working. */
  computed?: boolean | undefined;
  editable?: boolean | undefined;
  /** Covers so many columns. */
  span?: number | undefined;
  /** A shape before the figure, with its word: two machines differ. */
  mark?: { name: MarkName; word: string };
  /** Somebody left a comment: a corner that is marked. */
  comment?: string | undefined;
  /** What is wrong with what was typed. */
  error?: string | undefined;
}

export interface Figure extends CellBase {
  kind: "figure";
  /** As shown: `1.315`, `−33,3`. */
  text: string;
  strong?: boolean | undefined;
  /** Provisional, or a percent on a small base. */
  faint?: boolean | undefined;
  /** Base under 20: a hanging asterisk. */
  small?: boolean | undefined;
  /** From fewer units or months than expected. */
  coverage?: { have: number; expected: number };
}

export interface GridEdit {
  row: string;
  column: string;
  /** As typed; empty when the cell was emptied. The core reads it. */
  text: string;
}

export interface GridPaste {
  /** The cell the upper left value lands on. */
  row: string;
  column: string;
  values: string[][];
}

export interface GridPlace {
  row: string;
  column: string;
}
