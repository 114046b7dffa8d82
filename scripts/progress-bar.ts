type Output = { isTTY?: boolean; write(text: string): unknown };

const cells = 30;

/** A bar that fills in its line on a terminal; elsewhere a line at each tenth of the way. */
export function progressBar(output: Output): (stage: string, done: number, total: number) => void {
  const told = new Map<string, number>();
  return (stage, done, total) => {
    if (output.isTTY) return void output.write(`\r${barOf(stage, done, total)}${done >= total ? "\n" : ""}`);
    const tenths = Math.floor((done / total) * 10);
    if (tenths === (told.get(stage) ?? 0)) return;
    told.set(stage, tenths);
    output.write(`  ${stage} ${done} of ${total}\n`);
  };
}

function barOf(stage: string, done: number, total: number): string {
  const full = Math.round((done / total) * cells);
  return `  ${stage.padEnd(12)}[${"#".repeat(full)}${"-".repeat(cells - full)}] ${done} of ${total}`;
}
