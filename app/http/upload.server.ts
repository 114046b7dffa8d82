import { Readable } from "node:stream";
import busboy from "busboy";
import { cleanText } from "#app/shared/clean-text.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type UploadedFile = { name: string; bytes: Uint8Array; tooLarge: boolean };
export type UploadLimits = { field: string; files: number; bytes: number };
/** `fields` are the texts beside the files, cleaned; the last of a repeated name wins. */
export type Upload = { files: UploadedFile[]; tooMany: boolean; fields: Record<string, string> };

const room = 64 * 1024;
const fieldsMost = 100;

/**
 * The files of a multipart form. A file over the limit is dropped while it still arrives and never kept; a body longer than
 * all files together may be is not read at all.
 */
export async function readUpload(
  request: Request,
  limits: UploadLimits,
): Promise<Result<Upload, "not-a-form" | "too-large">> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return refuse("not-a-form");
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > (limits.files + 1) * limits.bytes + room) return refuse("too-large");
  try {
    return ok(await parse(request.body, type, limits));
  } catch {
    return refuse("not-a-form");
  }
}

function parse(body: ReadableStream<Uint8Array>, type: string, limits: UploadLimits): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const upload: Upload = { files: [], tooMany: false, fields: {} };
    const parser = busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: {
        files: limits.files,
        fileSize: limits.bytes,
        fields: fieldsMost,
        fieldSize: room,
        parts: limits.files + fieldsMost + 1,
      },
    });
    parser.on("file", (field, stream, { filename }) => {
      if (field !== limits.field) return void stream.resume();
      collect(stream, (bytes) => {
        const chosenNothing = !filename && bytes?.length === 0;
        if (!chosenNothing)
          upload.files.push({
            name: String(filename ?? ""),
            bytes: bytes ?? new Uint8Array(),
            tooLarge: bytes === null,
          });
      });
    });
    parser.on("field", (name, value) => {
      upload.fields[name] = cleanText(value);
    });
    parser.on("filesLimit", () => {
      upload.tooMany = true;
    });
    parser.on("close", () => resolve(upload));
    parser.on("error", reject);
    const source = Readable.fromWeb(body as import("node:stream/web").ReadableStream);
    source.on("error", reject);
    source.pipe(parser);
  });
}

/** All bytes, or null once the limit was passed. */
function collect(stream: Readable & { truncated?: boolean }, done: (bytes: Uint8Array | null) => void) {
  let chunks: Buffer[] = [];
  let dropped = false;
  stream.on("data", (chunk: Buffer) => {
    if (!dropped) chunks.push(chunk);
  });
  stream.on("limit", () => {
    dropped = true;
    chunks = [];
  });
  stream.on("end", () => done(dropped || stream.truncated ? null : Buffer.concat(chunks)));
  stream.on("error", () => undefined);
}
