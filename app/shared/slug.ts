/** The longest address somebody may type; what is made of it is shorter. */
export const slugLimit = 120;

/** A name as part of an address: lower case, Latin letters without marks; other scripts keep their letters. At most 60 characters. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return cutAtWord(slug, 60);
}

/** Until an item is shown to everybody its address is its id. */
export function draftSlug(id: string): string {
  return `draft-${id}`;
}

/** The first free address: the slug itself, then with -2, -3 ... */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const next = `${slug}-${number}`;
    if (!taken.has(next)) return next;
  }
}

function cutAtWord(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit);
  const end = cut.lastIndexOf("-");
  return (end > 20 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, "").replace(/-+$/, "");
}
