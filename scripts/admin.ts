import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { askSecret } from "#scripts/ask-secret.ts";
import { reportFailure, runOperatorTask } from "#scripts/operator-task.ts";

const USAGE = `Usage: npm run admin -- create-staff EMAIL [--name NAME] [--role admin|staff] [--password-stdin]

Makes an account for the staff desk in the portal's database (DATABASE_URL, or the embedded one of DATA_DIR).
Who comes first becomes admin and can give others their roles; later ones are staff, unless --role says otherwise.
An address that has an account already is refused.

  --name NAME        what the desk and the audit log call the person (default: the address)
  --role ROLE        admin or staff
  --password-stdin   read the password from standard input; without it a terminal is asked for one, unseen

Without an answer, or without a terminal, a password is made up and printed once.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      name: { type: "string", default: "" },
      role: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  if (values.help) return void console.log(USAGE);
  const [verb, email, ...rest] = positionals;
  if (verb !== "create-staff" || !email || rest.length > 0) throw new Error(USAGE);
  const { name } = values;
  const role = readRole(values.role);
  const given = await readPassword(values["password-stdin"]);
  const password = given || randomBytes(15).toString("base64url");
  await runOperatorTask((portal, options) => portal.createStaffAccount(options, { email, name, role, password }));
  if (!given) console.log(`Password, shown only now: ${password}`);
}

function readRole(asked: string | undefined): "admin" | "staff" | null {
  if (asked === undefined || asked === "admin" || asked === "staff") return asked ?? null;
  throw new Error("--role: must be admin or staff");
}

async function readPassword(fromInput: boolean): Promise<string> {
  if (!fromInput) return process.stdin.isTTY ? askSecret("Password (empty: one is made up): ") : "";
  const [line = ""] = (await text(process.stdin)).split(/\r?\n/);
  if (!line) throw new Error("--password-stdin: nothing came in");
  return line;
}

await main().catch(reportFailure);
