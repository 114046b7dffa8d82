export type FilterTab = { href: string; label: string; count?: number; current: boolean };

/** Filters that live in the address: links, so that back and bookmarks work. */
export function FilterTabs({ label, tabs }: { label: string; tabs: readonly FilterTab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 lg:mx-0 lg:px-0">
      <ul className="flex gap-x-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-11 items-center gap-1.5 whitespace-nowrap border-b-2 border-transparent px-3 no-underline hover:text-pine aria-[current]:border-pine aria-[current]:font-semibold"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="tabular-nums text-ink-soft">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
