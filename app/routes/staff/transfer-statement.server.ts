import { data } from "@remix-run/node";
import { mostStatementLines } from "#app/domain/ordering/model/bank-statement.ts";
import type { StatementResultProps } from "#app/domain/ordering/ui/statement-result.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { type Refused, refused } from "#app/http/refused.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { importStatement, openStatement, type StatementRefusal } from "#app/workflows/import-statement.server.ts";

export const statementLimits = { megabytes: 2, lines: mostStatementLines };

/** Reads a bank's statement; with `?check=on` it is only looked at. */
export async function takeStatement(page: PageRequest, actor: string) {
  const { services, request, url, t } = page;
  const refuseWith = (code: StatementRefusal["code"] | "none" | "too-large") =>
    refused([{ field: "statement", message: t(`staff:transfers.errors.${code}`, statementLimits) }]);
  const sent = await readUpload(request, {
    field: "statement",
    files: 1,
    bytes: statementLimits.megabytes * 1024 * 1024,
  });
  if (!sent.ok) return refuseWith(sent.error === "too-large" ? "too-large" : "none");
  const [file] = sent.value.files;
  if (!file) return refuseWith("none");
  if (file.tooLarge) return refuseWith("too-large");
  const statement = openStatement(file.bytes);
  if (!statement.ok) return refuseWith(statement.error.code);
  const { lines, faulty } = statement.value;
  const isCheck = url.searchParams.get("check") === "on";
  const counts = isCheck ? null : await importStatement(services, { lines, actor });
  return data<Refused & { read: StatementResultProps }>({
    errors: [],
    values: {},
    read: { counts, lines: lines.length, faulty },
  });
}
