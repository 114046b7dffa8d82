import { isIP } from "node:net";

const ranges = ["loopback", "linklocal", "uniquelocal"];

/** Whether Express understands this as proxies to trust: a named range, an address, or a network as address/bits. */
export function namesProxies(text: string): boolean {
  if (ranges.includes(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
