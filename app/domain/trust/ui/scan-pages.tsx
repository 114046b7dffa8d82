import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { scanWidths } from "../model/scan-rules.ts";
import type { ScanPage } from "../queries/list-scans.server.ts";

type ScanPagesProps = {
  code: string;
  scans: readonly ScanPage[];
  /** What the centre can do with a page. */
  tools?: (scan: ScanPage, page: number) => ReactNode;
};

const largest = Math.max(...scanWidths);

/** A record's paper as pictures; each opens full size. Their addresses name their content. */
export function ScanPages({ code, scans, tools }: ScanPagesProps) {
  const { t } = usePage();
  return (
    <ol className="grid grid-cols-1 gap-5 sm:grid-cols-2" data-testid="scan-pages">
      {scans.map((scan, index) => (
        <li key={scan.id}>
          <a
            href={`/scans/${scan.digest}/${largest}.webp`}
            aria-label={t("proof:scan.open", { page: index + 1 })}
            className="block"
          >
            <ScanPicture scan={scan} alt={t("proof:scan.alt", { code, page: index + 1, pages: scans.length })} />
          </a>
          {tools?.(scan, index + 1)}
        </li>
      ))}
    </ol>
  );
}

function ScanPicture({ scan, alt }: { scan: ScanPage; alt: string }) {
  const set = (kind: string) =>
    scanWidths.map((width) => `/scans/${scan.digest}/${width}.${kind} ${width}w`).join(", ");
  const sizes = "(min-width: 40rem) 22rem, 92vw";
  return (
    <picture>
      <source type="image/avif" srcSet={set("avif")} sizes={sizes} />
      <img
        src={`/scans/${scan.digest}/${scanWidths[1]}.webp`}
        srcSet={set("webp")}
        sizes={sizes}
        alt={alt}
        width={scan.width}
        height={scan.height}
        loading="lazy"
        decoding="async"
        className="h-auto w-full border border-line"
      />
    </picture>
  );
}
