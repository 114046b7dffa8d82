import type { PaperBlock, PaperCell } from "#app/shared/paper.ts";
import { type Align, gutter, mostLines, type Rows, styles } from "./paper-rows.ts";
import { gap, inks, ruled, type Strip, side, staying } from "./paper-strips.ts";

type BlockOf<Kind extends PaperBlock["kind"]> = Extract<PaperBlock, { kind: Kind }>;

/** The strips of a block, one under the other. */
export function blockStrips(rows: Rows, block: PaperBlock, width: number): Strip[] {
  switch (block.kind) {
    case "title":
      return [...rows.text(block.text, styles.title, width), gap(8)].map(staying);
    case "heading":
      return [gap(11), ...rows.text(block.text, styles.heading, width), gap(2)].map(staying);
    case "text":
      return [...rows.text(block.text, styles[block.tone ?? "plain"], width), gap(2)];
    case "facts":
      return [...block.facts.map((fact) => rows.fact(fact, width)), gap(3)];
    case "checks":
      return [...block.checks.map((check) => rows.check(check, width)), gap(3)];
    case "sums":
      return [gap(5), ...block.rows.map((row) => rows.sum(row, width))].map((strip, index) =>
        index < block.rows.length ? staying(strip) : strip,
      );
    case "blank":
      return [rows.blank(block.text, width)];
    case "columns":
      return columnsStrips(rows, block, width);
    case "table":
      return tableStrips(rows, block, width);
  }
}

function columnsStrips(rows: Rows, { columns }: BlockOf<"columns">, width: number): Strip[] {
  const between = 2 * gutter;
  const room = (width - between * (columns.length - 1)) / columns.length;
  const piles = columns.map((column, index) => ({
    x: index * (room + between),
    strips: column.flatMap((block) => blockStrips(rows, block, room)),
  }));
  return [side(piles)];
}

function tableStrips(rows: Rows, { columns, rows: lines }: BlockOf<"table">, width: number): Strip[] {
  const rooms = roomsOf(columns, width);
  const rowOf = (pileOf: (column: (typeof rooms)[number], index: number) => Strip[]) =>
    side(rooms.map((column, index) => ({ x: column.x, strips: pileOf(column, index) })));
  const heads = rowOf(({ head, room, align }) => rows.text(head, styles.soft, room, align, mostLines));
  const head = ruled(heads, width, { at: "under", colour: inks.ink });
  const body = lines.map((cells): Strip => {
    const row = rowOf(({ room, align }, index) => cellStrips(rows, cells[index], room, align));
    return { ...ruled(row, width, { at: "under", colour: inks.faint }), head };
  });
  return body.length > 0 ? [staying(head), ...body, gap(3)] : [];
}

function cellStrips(rows: Rows, cell: PaperCell | undefined, room: number, align?: Align): Strip[] {
  if (!cell) return [];
  if ("box" in cell) return [rows.tick()];
  return cell.lines.flatMap((line, index) =>
    rows.text(line, index === 0 ? styles.plain : styles.soft, room, align, mostLines),
  );
}

/** Where a table's columns stand; their shares leave room between them. */
function roomsOf(columns: BlockOf<"table">["columns"], width: number) {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const free = width - gutter * (columns.length - 1);
  let x = 0;
  return columns.map(({ head, align, width: share }) => {
    const column = { head, align, x, room: (free * share) / whole };
    x += column.room + gutter;
    return column;
  });
}
