/** Laying a pasted block over the grid: which value goes to which cell, and which to none. */
import type {
  GridCell,
  GridColumn,
  GridEdit,
  GridPlace,
  GridRow,
} from "../../components/grid/types";

export interface Landing {
  rows: GridRow[];
  columns: GridColumn[];
  /** What would be entered, empty texts included: they leave their cells as they are. */
  edits: GridEdit[];
  /** Values over computed cells, totals, months to come, or outside the grid. */
  skipped: number;
  empty: number;
  at: (row: string, column: string) => GridEdit | undefined;
  /** What was pasted over a cell, entered or not. */
  text: (row: string, column: string) => string;
}

export function lay(
  values: readonly (readonly string[])[],
  place: GridPlace,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  cell: (row: string, column: string) => GridCell,
): Landing {
  const holding = rows.filter((row) => !row.heading);
  const firstRow = holding.findIndex((row) => row.key === place.row);
  const firstColumn = columns.findIndex(
    (column) => column.key === place.column,
  );
  const width = Math.max(0, ...values.map((line) => line.length));
  const under = holding.slice(firstRow, firstRow + values.length);
  const beside = columns.slice(firstColumn, firstColumn + width);

  const texts = new Map<string, string>();
  const edits = new Map<string, GridEdit>();
  let skipped = 0;
  let empty = 0;
  values.forEach((line, down) =>
    line.forEach((text, right) => {
      const row = under[down]?.key;
      const column = beside[right]?.key;
      if (row === undefined || column === undefined) {
        if (text !== "") skipped += 1;
        return;
      }
      const key = `${row} ${column}`;
      texts.set(key, text);
      const stands = cell(row, column);
      if (!stands.editable || stands.computed) {
        if (text !== "") skipped += 1;
      } else {
        edits.set(key, { row, column, text });
        if (text === "") empty += 1;
      }
    }),
  );
  return {
    rows: under,
    columns: beside,
    edits: [...edits.values()],
    skipped,
    empty,
    at: (row, column) => edits.get(`${row} ${column}`),
    text: (row, column) => texts.get(`${row} ${column}`) ?? "",
  };
}
