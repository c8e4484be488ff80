// How the page of a report looks, on a screen, on a phone and on paper.

#ifndef SANAD_SRC_DESK_REPORTS_PAGE_STYLE_H_
#define SANAD_SRC_DESK_REPORTS_PAGE_STYLE_H_

#include <string_view>

namespace sanad {

inline constexpr std::string_view kPageStyle = R"css(
:root { --ink: #1d2733; --soft: #66727f; --line: #dfe5ea; --one: #1f6f8b;
  --two: #e09f3e; --back: #f5f7f9; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); line-height: 1.5;
  font: 16px/1.5 "Segoe UI", Tahoma, "Noto Sans Arabic", "Noto Naskh Arabic",
  "DejaVu Sans", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0.5rem 0 0; }
h2 { font-size: 1.05rem; margin: 0 0 0.5rem; }
h2::first-letter { text-transform: uppercase; }
header p { color: var(--soft); margin: 0.2rem 0 1rem; }
section { background: #fff; border: 1px solid var(--line); border-radius: 8px;
  padding: 0.9rem 1rem; margin: 0 0 1rem; }
.cards { display: grid; gap: 0.8rem; padding: 0; border: 0; background: none;
  grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
.card { background: #fff; border: 1px solid var(--line); border-radius: 8px;
  padding: 0.7rem 0.9rem; }
.card .name, .card .before { color: var(--soft); font-size: 0.85rem; }
.card .value { font-size: 1.5rem; font-weight: 600; }
.chart { width: 100%; height: auto; display: block; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .scale { fill: var(--soft); font-size: 11px; }
.chart .one { fill: var(--one); } .chart .two { fill: var(--two); }
.chart .line { fill: none; stroke-width: 2; }
.chart .line.one { stroke: var(--one); }
.chart .line.two { stroke: var(--two); }
.chart .heat { fill: var(--one); }
.legend { margin: 0.4rem 0 0; color: var(--soft); font-size: 0.85rem; }
.legend span { margin-inline-end: 1rem; }
.legend i { display: inline-block; width: 0.8em; height: 0.8em;
  border-radius: 2px; margin-inline-end: 0.35em; }
.legend i.one { background: var(--one); }
.legend i.two { background: var(--two); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: start; padding: 0.3rem 0.6rem;
  border-bottom: 1px solid var(--line); white-space: nowrap; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: 400; white-space: normal; min-width: 8rem; }
td { font-variant-numeric: tabular-nums; }
.meanings dt { font-weight: 600; font-size: 0.9rem; }
.meanings dd { margin: 0 0 0.4rem; color: var(--soft); font-size: 0.9rem; }
@media (max-width: 36rem) { main { padding: 0.6rem; }
  section { padding: 0.7rem; } .chart .scale { font-size: 15px; }
  .card .value { font-size: 1.25rem; } }
@media print { body { background: #fff; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section, .card { break-inside: avoid; } .wide { overflow: visible; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_PAGE_STYLE_H_
