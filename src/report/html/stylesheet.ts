/** The style of every page: system fonts, two themes by the reader's choice, and paper. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --panel: #f5f6f8; --ink: #1b2430; --faint: #556070; --line: #d3d9e0;
  --met: #1f6f54; --violated: #b3261e; --open: #35599b; --idle: #6b7480; --link: #1d4f9c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181e; --panel: #1d232b; --ink: #e6eaf0; --faint: #a7b1bf; --line: #3a4350;
    --met: #5cc59c; --violated: #ff8a80; --open: #8ab4f8; --idle: #97a2b0; --link: #9cc2ff;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; }
header p, footer p, figcaption, .faint { color: var(--faint); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; background: var(--ground); padding: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0; padding: .5rem 0; list-style: none;
  border-block: 1px solid var(--line); }
figure { margin: 0 0 1.5rem; }
figcaption { margin-bottom: .5rem; }
.scroll { overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg text { fill: var(--ink); }
svg .faint { fill: var(--faint); }
.met { fill: var(--met); } .violated { fill: var(--violated); } .open { fill: var(--open); } .idle { fill: var(--idle); }
.ground { fill: var(--panel); }
.rule { stroke: var(--line); }
.trend { fill: none; stroke: var(--open); stroke-width: 2; }
.mark { stroke: var(--ink); stroke-width: 2; }
.hatch { stroke: var(--ground); stroke-width: 2; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
th, td { padding: .3rem .75rem .3rem 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; }
td.bad { color: var(--violated); font-weight: 600; }
details { margin: .5rem 0 1rem; }
summary { cursor: pointer; color: var(--faint); }
.keys { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .75rem; padding: 0; list-style: none; font-size: .9rem; }
.keys svg { display: inline-block; vertical-align: -2px; margin-right: .35rem; }
@media print {
  :root { --ground: #fff; --panel: #f2f2f2; --ink: #000; --faint: #444; --line: #bbb;
    --met: #1f6f54; --violated: #b3261e; --open: #35599b; --idle: #6b7480; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; }
  nav, .skip { display: none; }
  figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
