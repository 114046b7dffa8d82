import type { CSSProperties, ReactNode } from "react";
import type { MailView } from "./mail-view.ts";

/** Mail readers know no stylesheets and no tokens: the almanac's paper, ink and pine are written out here, and only here. */
const paper = "#fbf8f2";
const ink = "#1d2b24";
const inkSoft = "#4d5b53";
const pine = "#1f5a46";
const line = "#d9d5c9";

const text: CSSProperties = { margin: "0 0 16px", fontSize: "16px", lineHeight: 1.65, color: ink };
const soft: CSSProperties = { ...text, fontSize: "13px", color: inkSoft, margin: "0 0 8px" };
const sans =
  '"Be Vietnam Pro","Hiragino Sans","Yu Gothic","Apple SD Gothic Neo","Malgun Gothic","Leelawadee UI",sans-serif';
const serif = '"Source Serif 4",Georgia,"Hiragino Mincho ProN","Yu Mincho","Noto Serif KR","Leelawadee UI",serif';

/** What the frame of any mail needs to know. */
export type MailFrame = Pick<MailView, "locale" | "portalName" | "ownerName" | "demo" | "t">;

export function MailLayout({ view, title, children }: { view: MailFrame; title: string; children: ReactNode }) {
  const { locale, portalName, ownerName, demo, t } = view;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: paper, fontFamily: sans }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ backgroundColor: paper }}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: "24px 16px" }}>
                <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ maxWidth: "560px" }}>
                  <tbody>
                    <tr>
                      <td align="left">
                        <p
                          lang="vi"
                          style={{ ...text, fontFamily: serif, fontSize: "20px", color: pine, fontWeight: 600 }}
                        >
                          {portalName}
                        </p>
                        <h1
                          style={{
                            margin: "0 0 16px",
                            fontFamily: serif,
                            fontSize: "26px",
                            lineHeight: 1.35,
                            color: ink,
                          }}
                        >
                          {title}
                        </h1>
                        {children}
                        <hr style={{ border: 0, borderTop: `1px solid ${line}`, margin: "32px 0 16px" }} />
                        {demo ? <p style={soft}>{t("emails:demo")}</p> : null}
                        {ownerName ? <p style={soft}>{ownerName}</p> : null}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={text}>{children}</p>;
}

export function SmallPrint({ children }: { children: ReactNode }) {
  return <p style={soft}>{children}</p>;
}

export function Greeting({ view }: { view: MailView }) {
  return <Paragraph>{view.t("emails:greeting", { name: view.order.buyerName })}</Paragraph>;
}

export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={{ margin: "24px 0" }}>
      <a
        href={href}
        style={{
          display: "inline-block",
          padding: "13px 24px",
          backgroundColor: pine,
          color: paper,
          borderRadius: "4px",
          fontSize: "16px",
          fontWeight: 600,
          textDecoration: "none",
        }}
      >
        {children}
      </a>
    </p>
  );
}

export function FactRow({ label, value, strong = false }: { label: ReactNode; value: ReactNode; strong?: boolean }) {
  const cell: CSSProperties = {
    padding: "7px 0",
    fontSize: "15px",
    lineHeight: 1.5,
    color: ink,
    fontWeight: strong ? 700 : 400,
    verticalAlign: "top",
  };
  return (
    <tr>
      <td style={{ ...cell, paddingRight: "16px" }}>{label}</td>
      <td align="right" style={{ ...cell, whiteSpace: "nowrap" }}>
        {value}
      </td>
    </tr>
  );
}

/** A fact whose value may be a sentence. */
export function LongFactRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  const cell: CSSProperties = {
    padding: "7px 0",
    fontSize: "15px",
    lineHeight: 1.5,
    color: ink,
    verticalAlign: "top",
    textAlign: "left",
  };
  return (
    <tr>
      <td style={{ ...cell, paddingRight: "16px", width: "32%", color: inkSoft }}>{label}</td>
      <td style={{ ...cell, overflowWrap: "anywhere" }}>{children}</td>
    </tr>
  );
}

export function FactTable({ children }: { children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderTop: `1px solid ${line}`, borderBottom: `1px solid ${line}`, margin: "0 0 20px" }}
    >
      <tbody>{children}</tbody>
    </table>
  );
}
