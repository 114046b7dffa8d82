import { elapsed } from "./steps.mjs";

/**
 * Counts checks and tests, shows each step as it ends, and speaks the last line of `npm test`.
 */
export class TestReport {
  passed = 0;
  failed = 0;
  started = performance.now();

  /**
   * @param {string} name
   * @param {{ passed: number, failed: number, milliseconds: number, output?: string }} result
   */
  add(name, { passed, failed, milliseconds, output }) {
    this.passed += passed;
    this.failed += failed;
    console.log(`  ${failed ? "✗" : "✓"} ${name} … ${elapsed(milliseconds)}`);
    if (failed && output) console.log(indent(output.trim()));
  }

  /** @param {string} reason */
  skip(reason) {
    console.log(`  – not run: ${reason}`);
  }

  /** @returns {number} the exit code */
  finish() {
    console.log(`\n  in ${elapsed(performance.now() - this.started)}\n\n${this.passed} passed, ${this.failed} failed`);
    return this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, "      ");
}
