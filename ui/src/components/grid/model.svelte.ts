/** Where the person is in a grid: the cell with the focus, what is selected, what is being typed. */
import { textForClipboard, toTsv } from "../../lib/format";
import type {
  GridCell,
  GridColumn,
  GridEdit,
  GridPlace,
  GridRow,
} from "./types";

export interface GridSource {
  rows: () => readonly GridRow[];
  columns: () => readonly GridColumn[];
  cell: (row: string, column: string) => GridCell;
  /** The short word for "not applicable", as it goes to the clipboard. */
  notApplicable: () => string;
}

interface At {
  row: number;
  column: number;
}

/** Typed over: arrows leave the cell, as in a sheet. Inside: arrows move in the text. */
export type Typing = "over" | "inside";

export class GridModel {
  /** Indices into the rows that hold cells. */
  at = $state<At>({ row: 0, column: 0 });
  anchor = $state<At>({ row: 0, column: 0 });
  typing = $state<Typing | null>(null);
  text = $state("");

  constructor(private readonly source: GridSource) {}

  get rows(): GridRow[] {
    return this.source.rows().filter((row) => !row.heading);
  }

  get columns(): readonly GridColumn[] {
    return this.source.columns();
  }

  /** Keeps the place inside the grid when rows or columns went away. */
  get place(): At {
    return {
      row: clamp(this.at.row, this.rows.length),
      column: clamp(this.at.column, this.columns.length),
    };
  }

  get key(): GridPlace | null {
    return this.keyAt(this.place);
  }

  keyAt({ row, column }: At): GridPlace | null {
    const rowKey = this.rows[row]?.key;
    const columnKey = this.columns[column]?.key;
    return rowKey === undefined || columnKey === undefined
      ? null
      : { row: rowKey, column: columnKey };
  }

  cellAt(at: At): GridCell | null {
    const key = this.keyAt(at);
    return key && this.source.cell(key.row, key.column);
  }

  isAt(row: string, column: string): boolean {
    const key = this.key;
    return key?.row === row && key.column === column;
  }

  /** The selected rectangle, from and to inclusive. */
  get selection(): { from: At; to: At } {
    const { row, column } = this.place;
    return {
      from: {
        row: Math.min(row, this.anchor.row),
        column: Math.min(column, this.anchor.column),
      },
      to: {
        row: Math.max(row, this.anchor.row),
        column: Math.max(column, this.anchor.column),
      },
    };
  }

  get selectsMany(): boolean {
    const { from, to } = this.selection;
    return from.row !== to.row || from.column !== to.column;
  }

  isSelected(row: string, column: string): boolean {
    if (!this.selectsMany) return false;
    const { from, to } = this.selection;
    const r = this.rows.findIndex((one) => one.key === row);
    const c = this.columns.findIndex((one) => one.key === column);
    return r >= from.row && r <= to.row && c >= from.column && c <= to.column;
  }

  goTo(at: At, extend = false): void {
    this.at = {
      row: clamp(at.row, this.rows.length),
      column: this.owner(at.row, clamp(at.column, this.columns.length)),
    };
    if (!extend) this.anchor = { ...this.at };
  }

  goToKey(row: string, column: string, extend = false): void {
    const at = {
      row: this.rows.findIndex((one) => one.key === row),
      column: this.columns.findIndex((one) => one.key === column),
    };
    if (at.row >= 0 && at.column >= 0) this.goTo(at, extend);
  }

  move(down: number, right: number, extend = false): void {
    const { row, column } = this.place;
    const wide = right > 0 ? (this.cellAt(this.place)?.span ?? 1) : 1;
    this.goTo({ row: row + down, column: column + right * wide }, extend);
  }

  /** To the edge of the filled cells, then to the edge of the grid: Ctrl and an arrow. */
  moveToEdge(down: number, right: number, extend = false): void {
    let { row, column } = this.place;
    const inside = (r: number, c: number) =>
      r >= 0 && c >= 0 && r < this.rows.length && c < this.columns.length;
    const filled = (r: number, c: number) => {
      const kind = this.cellAt({ row: r, column: c })?.kind;
      return kind !== undefined && kind !== "blank";
    };
    if (!inside(row + down, column + right)) return;
    const inFilled = filled(row, column) && filled(row + down, column + right);
    do {
      row += down;
      column += right;
    } while (
      inside(row + down, column + right) &&
      (inFilled ? filled(row + down, column + right) : !filled(row, column))
    );
    this.goTo({ row, column }, extend);
  }

  /** The next cell in reading order; false at the end of the grid. */
  advance(step: 1 | -1): boolean {
    const { row, column } = this.place;
    const width = step === 1 ? (this.cellAt(this.place)?.span ?? 1) : 1;
    let to = { row, column: column + step * width };
    if (to.column >= this.columns.length) to = { row: row + 1, column: 0 };
    else if (to.column < 0)
      to = { row: row - 1, column: this.columns.length - 1 };
    if (to.row < 0 || to.row >= this.rows.length) return false;
    this.goTo(to);
    return true;
  }

  canType(): boolean {
    const cell = this.cellAt(this.place);
    return cell !== null && cell.editable === true && !cell.computed;
  }

  startTyping(how: Typing): boolean {
    if (!this.canType()) return false;
    const cell = this.cellAt(this.place);
    this.text =
      how === "inside" && cell?.kind === "figure"
        ? textForClipboard(cell.text)
        : "";
    this.typing = how;
    return true;
  }

  /** What was typed, if it differs from what stands there. */
  finishTyping(): GridEdit | null {
    const key = this.key;
    const cell = this.cellAt(this.place);
    const text = this.text.trim().normalize("NFC");
    this.typing = null;
    if (!key || !cell) return null;
    const before = cell.kind === "figure" ? textForClipboard(cell.text) : "";
    return text === before ? null : { ...key, text };
  }

  cancelTyping(): void {
    this.typing = null;
  }

  private editable(from: At, to: At): GridPlace[] {
    const places: GridPlace[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        const cell = this.cellAt({ row, column });
        const key = this.keyAt({ row, column });
        if (key && cell?.editable && !cell.computed) places.push(key);
      }
    }
    return places;
  }

  /** Delete: every selected cell that can be typed into and holds something. */
  emptied(): GridEdit[] {
    const { from, to } = this.selection;
    return this.editable(from, to)
      .filter(
        ({ row, column }) => this.source.cell(row, column).kind !== "blank",
      )
      .map((key) => ({ ...key, text: "" }));
  }

  /** Ctrl D: the first selected row over the others; with one row selected, the row above over it. */
  filledDown(): GridEdit[] {
    const { from, to } = this.selection;
    const model = from.row === to.row ? from.row - 1 : from.row;
    if (model < 0) return [];
    return this.editable({ row: model + 1, column: from.column }, to).flatMap(
      (key) => {
        const column = this.columns.findIndex((one) => one.key === key.column);
        const cell = this.cellAt({ row: model, column });
        return cell?.kind === "figure"
          ? [{ ...key, text: textForClipboard(cell.text) }]
          : [];
      },
    );
  }

  /** The selection as a sheet takes it. */
  copied(): string {
    const { from, to } = this.selection;
    const lines: string[][] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      const line: string[] = [];
      for (let column = from.column; column <= to.column; column += 1)
        line.push(this.clipboardText({ row, column }));
      lines.push(line);
    }
    return toTsv(lines);
  }

  private clipboardText(at: At): string {
    const cell =
      this.owner(at.row, at.column) === at.column ? this.cellAt(at) : null;
    if (!cell) return "";
    switch (cell.kind) {
      case "figure":
        return textForClipboard(cell.text);
      case "missing":
        return "\u2013";
      case "not-applicable":
        return this.source.notApplicable();
      case "words":
        return cell.text;
      case "blank":
        return "";
    }
  }

  /** The column whose cell covers this one. */
  owner(row: number, column: number): number {
    const key = this.rows[clamp(row, this.rows.length)]?.key;
    if (key === undefined) return column;
    for (let left = 0; left < column; left += 1) {
      const columnKey = this.columns[left]?.key;
      const span =
        columnKey === undefined
          ? 1
          : (this.source.cell(key, columnKey).span ?? 1);
      if (left + span > column) return left;
    }
    return column;
  }
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(value, length - 1));
}
