export type ScannedAward = {
  code: string;
  decisionNo: string;
  decisionDate: string;
  issuerName: string;
  certifiedName: string;
  producerName: string;
  stars: number;
  validUntil: string;
};

const width = 1240;
const height = 1754;
/** Sharp enough to read, small enough to be encoded beside a first start. */
const scale = 0.75;
const ink = "#3a3a36";
const faint = "#b9b5aa";

/**
 * A page that stands for a scanned decision in the demonstration. It says so across the whole page, and copies nothing of a
 * real paper: no seal, no coat of arms, no motto, no signature.
 */
export function demoScan(award: ScannedAward, page: number, pages: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"
  font-family="Noto Sans, DejaVu Sans, sans-serif" fill="${ink}">
  <rect width="${width}" height="${height}" fill="#fbfaf6"/>
  <rect x="60" y="60" width="${width - 120}" height="${height - 120}" fill="none" stroke="${faint}" stroke-width="3" stroke-dasharray="18 12"/>
  <text x="620" y="170" text-anchor="middle" font-size="40" font-weight="700">TRANG MINH HOẠ</text>
  <text x="620" y="222" text-anchor="middle" font-size="28">Hồ sơ công nhận OCOP ${award.code} · trang ${page}/${pages}</text>
  ${page === 1 ? factLines(award) : ""}
  ${textBars(page === 1 ? 1010 : 330, 1500)}
  <g transform="rotate(-38 620 877)" text-anchor="middle" font-weight="700" fill="#a33b2a" fill-opacity="0.34">
    <text x="620" y="850" font-size="112">BẢN MINH HOẠ</text>
    <text x="620" y="960" font-size="72">DỮ LIỆU TRÌNH DIỄN</text>
  </g>
  <text x="620" y="1600" text-anchor="middle" font-size="25">Trang này do cổng vẽ ra để trình diễn. Đây không phải giấy tờ của cơ quan nào.</text>
  <text x="620" y="1640" text-anchor="middle" font-size="25">Drawn by the portal for its demonstration. Not a document of any authority.</text>
</svg>`;
}

function factLines(award: ScannedAward): string {
  const day = (written: string) => written.split("-").reverse().join("/");
  const facts: [string, string][] = [
    ["Quyết định", `${award.decisionNo} ngày ${day(award.decisionDate)}`],
    ["Cơ quan", award.issuerName],
    ["Sản phẩm", award.certifiedName],
    ["Chủ thể", award.producerName],
    ["Hạng", `${award.stars} sao`],
    ["Hiệu lực đến", day(award.validUntil)],
  ];
  return facts
    .map(([label, value], index) => {
      const y = 360 + index * 100;
      return `<text x="150" y="${y}" font-size="27" fill="#77736a">${label}</text>
  <text x="400" y="${y}" font-size="31" font-weight="700">${escaped(value)}</text>
  <line x1="150" y1="${y + 34}" x2="1090" y2="${y + 34}" stroke="${faint}"/>`;
    })
    .join("\n  ");
}

/** Lines where a paper would have its text. */
function textBars(from: number, to: number): string {
  const bars: string[] = [];
  for (let y = from, line = 0; y < to; y += 46, line += 1) {
    const length = line % 5 === 4 ? 430 : 880 + ((line * 37) % 60);
    bars.push(`<rect x="150" y="${y}" width="${length}" height="14" rx="3" fill="#e4e0d6"/>`);
  }
  return bars.join("\n  ");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
