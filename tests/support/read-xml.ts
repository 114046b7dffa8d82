export type XmlElement = { name: string; attributes: Record<string, string>; text: string; children: XmlElement[] };

const token = /<\?[^?]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads XML without comments and CDATA, strictly: what is not well-formed throws. */
export function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  const open = [top];
  let read = 0;
  for (const match of xml.matchAll(token)) {
    read += match[0].length;
    take(match, open);
  }
  const [root] = top.children;
  if (read !== xml.length || open.length !== 1 || !root || top.children.length !== 1)
    throw new Error(`not well-formed at ${read}: ${xml.slice(read, read + 60)}`);
  return root;
}

function take([, closing, name, attributes = "", empty, text]: RegExpMatchArray, open: XmlElement[]) {
  const current = open.at(-1);
  if (!current) throw new Error(`nothing is open at <${name}>`);
  if (text !== undefined) current.text += plain(text);
  if (name === undefined) return;
  if (closing) {
    if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
    open.pop();
    return;
  }
  const element = { name, attributes: attributesOf(attributes), text: "", children: [] };
  current.children.push(element);
  if (!empty) open.push(element);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)]),
  );
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&([^;&\s]*;?)/g, (whole, entity: string) => {
    const found = entities[entity.replace(/;$/, "")];
    if (!found || !entity.endsWith(";")) throw new Error(`not an entity: ${whole}`);
    return found;
  });
}
