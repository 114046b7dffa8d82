import { action as choose, loader as open } from "#app/routes/staff/award-import.tsx";
import { action as upload } from "#app/routes/staff/award-imports.tsx";
import { sheetHead, workbookOf } from "./decision-sheets.ts";
import type { TestServices } from "./services.ts";
import { visit } from "./visit.ts";

export type AwardRefusal = { errors: { field: string; message: string }[] };
type Tab = "confirm" | "sure" | "waiting" | "faulty" | "done";
type Row = {
  rowNumber: number;
  state: string;
  faults: string[];
  candidates: { id: string; percent: number; name: string }[];
  award: { code: string; listing: { name: string } | null } | null;
  decidedBy: string | null;
};
type OpenedImport = { tab: Tab; counts: Record<Tab | "open", number>; rows: Row[]; pages: number; done: string | null };

/** A member of staff at the imports, with the steps that tests take there. `by` is the cookie of another one. */
export function openAwardImportDesk(services: TestServices, cookie: string) {
  const at = (id: string, search = "") => ({ path: `/vi/staff/award-imports/${id}${search}`, params: { id } });
  const send = (bytes: Uint8Array, fileName = "quyet-dinh.xlsx", by = cookie) => {
    const form = new FormData();
    form.append("sheet", new Blob([bytes as BlobPart]), fileName);
    return visit<AwardRefusal>(services, upload, { path: "/vi/staff/award-imports", cookie: by, form });
  };
  const say = (id: string, form: Record<string, string>, by = cookie) =>
    visit<AwardRefusal>(services, choose, { ...at(id), cookie: by, form });
  return {
    ...{ send, say },
    yes: (id: string, row: number, itemId: string, by = cookie) =>
      say(id, { row: String(row), choice: `yes:product:${itemId}` }, by),
    async importSheet(rows: (string | number)[][]): Promise<string> {
      const answer = await send(await workbookOf([sheetHead, ...rows]));
      const id = /award-imports\/([0-9a-f-]{36})\?done=uploaded$/.exec(answer.location ?? "")?.[1];
      if (!id) throw new Error(`not imported: ${answer.status} ${JSON.stringify(answer.data)}`);
      return id;
    },
    async look(id: string, search = ""): Promise<OpenedImport> {
      const { data } = await visit<OpenedImport>(services, open, { ...at(id, search), cookie });
      if (!data) throw new Error("no import");
      return data;
    },
  };
}

let decisions = 0;

/** A row of a sheet with a decision number of its own; `change` replaces cells by column. */
export function decision(name: string, change: Record<number, string | number> = {}): (string | number)[] {
  decisions += 1;
  const row = [name, "Hợp tác xã Cầu Đất", 13, "4 sao", `${decisions}/QĐ-UBND`, "12/08/2025"];
  return row.map((cell, column) => change[column] ?? cell);
}
