import { readFile } from "node:fs/promises";
import path from "node:path";
import { photoKey } from "#app/domain/catalogue/model/photo-rules.ts";
import { sharp } from "#app/platform/pictures.server.ts";
import type { FileStorage } from "#app/ports/file-storage.ts";
import type { CardPhoto } from "#app/shared/social-card.ts";

/** An accent's ground and the second tone of its emblems. The same as in app/ui/styles/tokens.css. */
export const accentTones: Record<string, { ground: string; second: string }> = {
  persimmon: { ground: "#b84a17", second: "#f6cf9a" },
  sunflower: { ground: "#876000", second: "#f7d774" },
  jacaranda: { ground: "#5b4c96", second: "#e0c9f0" },
  cherry: { ground: "#9a2b43", second: "#f3b8ac" },
  sea: { ground: "#1b6480", second: "#f0c88a" },
  basalt: { ground: "#70432d", second: "#e9bf94" },
  pine: { ground: "#1f5a46", second: "#e6b8a8" },
};
export const pineTones = { ground: "#1f5a46", second: "#e6b8a8" };
export const onLabel = "#fffdf8";

type Size = { width: number; height: number };

export type CardPictures = {
  contour(emblem: string | null, size: Size): Promise<Buffer>;
  emblem(name: string, second: string, side: number): Promise<Buffer | null>;
  scene(name: string, size: Size): Promise<Buffer | null>;
  photo(photo: CardPhoto, size: Size): Promise<Buffer | null>;
};

/** The portal's own art and the listings' photos as pixels; null where there is none. */
export function cardPictures({ artDir, files }: { artDir: string; files: FileStorage }): CardPictures {
  const svg = async (file: string) => {
    if (!/^[\w/-]+\.svg$/.test(file)) return null;
    return readFile(path.join(artDir, file), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
  };
  const drawn = (source: string, { width, height }: Size) =>
    sharp(Buffer.from(source), { density: 144 }).resize(width, height, { fit: "cover" }).png().toBuffer();
  return {
    async contour(emblem, size) {
      return drawn((await svg(`contour-${groundOf(emblem ?? "")}.svg`)) ?? emptySvg, size);
    },
    async emblem(name, second, side) {
      const sheet = (await svg("emblems.svg")) ?? "";
      const [, inner] = new RegExp(`<symbol id="${name.replace(/[^\w-]/g, "")}"([^]*?)</symbol>`).exec(sheet) ?? [];
      if (inner === undefined) return null;
      const coloured = inner.replaceAll("currentColor", onLabel).replace(/var\(--emblem-2[^)]*\)/g, second);
      return drawn(`<svg xmlns="http://www.w3.org/2000/svg"${coloured}</svg>`, { width: side, height: side });
    },
    async scene(name, size) {
      const source = await svg(`scenes/${name}.svg`);
      return source === null ? null : drawn(source, size);
    },
    async photo(photo, size) {
      const bytes = await files.get(photoKey(photo.digest, "960.webp"));
      return bytes && croppedPhoto(bytes, photo, size);
    },
  };
}

/** Around what its maker chose; where nobody chose, around what draws the eye. */
async function croppedPhoto(
  bytes: Uint8Array,
  { focusX, focusY }: CardPhoto,
  { width, height }: Size,
): Promise<Buffer> {
  if (focusX === 0.5 && focusY === 0.5)
    return sharp(bytes).resize(width, height, { fit: "cover", position: "attention" }).png().toBuffer();
  const { data, info } = await sharp(bytes)
    .resize(width, height, { fit: "outside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round((info.width - width) * focusX);
  const top = Math.round((info.height - height) * focusY);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return sharp(data, { raw }).extract({ left, top, width, height }).png().toBuffer();
}

const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** The same ground as the item's label on the pages. */
function groundOf(emblem: string): number {
  let sum = 0;
  for (const letter of emblem) sum += letter.charCodeAt(0);
  return (sum % 6) + 1;
}
