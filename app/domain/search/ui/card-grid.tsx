import type { ReactNode } from "react";

export function CardGrid({ children, columns = 3 }: { children: ReactNode; columns?: 3 | 4 }) {
  const wide = columns === 4 ? "lg:grid-cols-4" : "xl:grid-cols-3";
  return <div className={`grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 md:grid-cols-3 ${wide}`}>{children}</div>;
}

/** Landscape pictures: visits and events. */
export function SceneGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}

/** Beside the map: half the width is left. */
export function MapGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-x-4 gap-y-7 md:grid-cols-1 xl:grid-cols-2">{children}</div>;
}
