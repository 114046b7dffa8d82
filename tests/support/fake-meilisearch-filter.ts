export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type Filterable = { attributes: readonly string[] };
type Document = Record<string, unknown>;
type Test = (document: Document) => boolean;

/** The part of the filter language that we use: IN lists of quoted text, >= with a number, OR in parentheses. */
export function matchesFilter(document: Document, filter: string, { attributes }: Filterable): boolean {
  const tokens = tokensOf(filter);
  const { test, rest } = readOr(tokens, attributes);
  if (rest.length > 0) throw invalid(`unexpected \`${rest[0]}\``);
  return test(document);
}

function tokensOf(filter: string): string[] {
  const tokens = filter.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+|>=|[()[\],]|\S/g) ?? [];
  return tokens;
}

function readOr(tokens: readonly string[], attributes: readonly string[]): { test: Test; rest: readonly string[] } {
  const first = readOne(tokens, attributes);
  if (first.rest[0] !== "OR") return first;
  const second = readOr(first.rest.slice(1), attributes);
  return { test: (document) => first.test(document) || second.test(document), rest: second.rest };
}

function readOne(tokens: readonly string[], attributes: readonly string[]): { test: Test; rest: readonly string[] } {
  const [head, operator] = tokens;
  if (head === "(") {
    const inner = readOr(tokens.slice(1), attributes);
    if (inner.rest[0] !== ")") throw invalid("missing `)`");
    return { test: inner.test, rest: inner.rest.slice(1) };
  }
  if (!head || !attributes.includes(head)) throw invalid(`Attribute \`${head}\` is not filterable.`);
  if (operator === "IN") return readIn(head, tokens.slice(2));
  if (operator === ">=" && /^-?\d+$/.test(tokens[2] ?? "")) {
    const least = Number(tokens[2]);
    return { test: (document) => typeof document[head] === "number" && document[head] >= least, rest: tokens.slice(3) };
  }
  throw invalid(`unknown operator \`${operator}\``);
}

function readIn(attribute: string, tokens: readonly string[]): { test: Test; rest: readonly string[] } {
  if (tokens[0] !== "[") throw invalid("missing `[`");
  const end = tokens.indexOf("]");
  if (end < 0) throw invalid("missing `]`");
  const values = tokens.slice(1, end).filter((token) => token !== ",");
  if (values.some((value) => !value.startsWith('"'))) throw invalid("values must be quoted");
  const wanted = values.map((value) => value.slice(1, -1).replace(/\\(.)/g, "$1"));
  const test: Test = (document) => {
    const held = document[attribute];
    return (Array.isArray(held) ? held : [held]).some(
      (value) => value !== null && value !== undefined && wanted.includes(String(value)),
    );
  };
  return { test, rest: tokens.slice(end + 1) };
}

function invalid(message: string): Refusal {
  return new Refusal(400, "invalid_search_filter", message);
}
