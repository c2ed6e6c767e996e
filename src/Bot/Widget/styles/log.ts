import { css } from "lit";

export const logStyle = css`
  :host { position: relative; display: block; }
  .log {
    height: 100%; overflow-y: auto; overscroll-behavior: contain; padding: var(--s4); display: flex; flex-direction: column; gap: var(--s4);
    scrollbar-color: var(--line-strong) transparent;
  }
  .log:focus-visible { outline-offset: -3px; }
  .entry { display: flex; flex-direction: column; align-items: flex-start; max-width: 100%; }
  .entry.you { align-items: flex-end; }
  .who { display: flex; flex-wrap: wrap; gap: 0 var(--s2); margin: 0 var(--s1) var(--s1); font-size: var(--small); line-height: 1.3; color: var(--ink-soft); }
  .who b { color: var(--ink); font-weight: 600; }
  .bubble {
    max-width: 96%; padding: var(--s3) var(--s4); border: 1px solid var(--line); border-radius: var(--radius); border-top-left-radius: 3px;
    background: var(--surface); overflow-wrap: anywhere;
  }
  .bubble > * + * { margin-top: var(--s3); }
  .bubble ul, .bubble ol { padding-left: var(--s5); }
  .bubble li + li { margin-top: var(--s1); }
  a[href^="tel:"] { white-space: nowrap; }
  .bubble a { color: var(--accent); text-underline-offset: .15em; }
  .bubble .plain { white-space: pre-wrap; }
  a[target]::after { content: "\\00a0\\2197\\fe0e" / ""; }
  .you .bubble {
    border-color: var(--accent); border-top-left-radius: var(--radius); border-top-right-radius: 3px; background: var(--accent); color: var(--on-accent);
  }
  .you .bubble a { color: inherit; }
  .you.waiting .bubble, .you.refused .bubble { border-style: dashed; background: var(--surface); color: var(--ink); }
  .you.refused .bubble { border-color: var(--danger); }
  .agent .bubble { border-color: var(--human-line); background: var(--human); }
  .important .bubble { border: 2px solid var(--danger); background: var(--danger-soft); font-weight: 600; }
  .important .bubble a { color: var(--danger); }
  .mark { display: flex; align-items: center; gap: var(--s2); color: var(--danger); font-weight: 700; }
  .event { align-self: center; max-width: 92%; padding: var(--s1) var(--s3); border-radius: 1em; background: var(--accent-soft); font-size: var(--small); text-align: center; text-wrap: balance; }
  .state { margin: var(--s1) var(--s1) 0; font-size: var(--small); line-height: 1.35; color: var(--ink-soft); text-align: right; }
  .refused .state { color: var(--danger); }
  .state .link { margin-left: var(--s2); font-size: inherit; }
  .sources {
    max-width: 96%; margin-top: var(--s2); padding: var(--s2) var(--s3); border: 1px solid var(--line); border-left: 4px solid var(--accent-line);
    border-radius: calc(var(--kk) * .4); background: var(--surface); font-size: var(--small); overflow-wrap: anywhere;
  }
  .sources h3 { display: flex; align-items: center; gap: var(--s1); font-size: inherit; font-weight: 600; color: var(--ink-soft); }
  .sources ul { padding: 0; list-style: none; }
  .sources li { padding: 1px 0; }
  .sources a { display: inline-block; padding: 2px 0; }
  .sources summary { padding: 3px 0; color: var(--accent); cursor: pointer; }
  .sources a { color: var(--accent); }
  .choices { display: flex; flex-wrap: wrap; gap: var(--s2); max-width: 100%; margin: var(--s3) 0 0; padding: 0; list-style: none; }
  .choices .button { min-height: calc(var(--kk) * 2.5); border-radius: calc(var(--kk) * 1.25); font-weight: 500; }
  .news {
    position: absolute; bottom: var(--s3); left: 50%; transform: translateX(-50%); min-height: calc(var(--kk) * 2.25); border-radius: calc(var(--kk) * 1.2);
    box-shadow: 0 .2em .8em rgb(12 38 45 / .25); font-size: var(--small);
  }
  @media (max-width: 30em) {
    .bubble, .sources { max-width: 100%; }
    .you .bubble { max-width: 92%; }
  }
  @media (max-width: 22em) {
    .log { padding: var(--s3); }
  }
  @media (forced-colors: active) {
    .you .bubble { border-width: 2px; }
    .event, .news { border: 1px solid CanvasText; }
  }
`;
