import { css } from "lit";

export const composerStyle = css`
  :host { display: block; }
  form { padding: var(--s2) var(--s4) var(--s3); }
  .above { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 var(--s3); min-height: calc(var(--kk) * 2); margin-bottom: 2px; }
  label { font-size: var(--small); font-weight: 600; }
  .field { display: flex; align-items: flex-end; gap: var(--s2); }
  textarea {
    flex: 1; min-width: 0; resize: none; field-sizing: content; min-height: calc(var(--kk) * 2.875); max-height: calc(var(--kk) * 8);
    padding: calc(var(--kk) * .625) var(--s3); border: 1px solid var(--line-strong); border-radius: calc(var(--kk) * .5); background: var(--surface);
    font-size: max(16px, var(--kk)); line-height: 1.5;
  }
  textarea:focus-visible { outline-offset: 0; border-color: var(--focus); }
  .button { min-height: calc(var(--kk) * 2.875); }
  .hint { display: flex; justify-content: space-between; gap: var(--s3); margin-top: var(--s1); font-size: calc(var(--kk) * .75); color: var(--ink-soft); }
  .over { color: var(--danger); font-weight: 600; }
  @media (max-width: 22em) {
    form { padding-inline: var(--s3); }
    .button { padding-inline: var(--s3); }
    .button span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  }
  @media (max-height: 24em) {
    form { padding-block: var(--s1); }
    .hint span:first-child { display: none; }
    textarea { max-height: calc(var(--kk) * 4.5); }
  }
  @media (hover: none) {
    .hint span:first-child { display: none; }
  }
`;
