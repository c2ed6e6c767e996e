import { svg, type SVGTemplateResult } from "lit";

const icon = (content: SVGTemplateResult): SVGTemplateResult => svg`
  <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
       stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${content}</svg>`;

export const closeIcon = icon(svg`<path d="M6 9l6 6 6-6"/>`);
export const menuIcon = icon(svg`<path d="M5 7h14M5 12h14M5 17h14"/>`);
export const sendIcon = icon(svg`<path d="M4 12L20 4l-5 16-3.5-6.5z"/><path d="M11.5 13.5L20 4"/>`);
export const personIcon = icon(svg`<circle cx="12" cy="8" r="3.6"/><path d="M4.8 20c.7-4 3.6-6 7.2-6s6.5 2 7.2 6"/>`);
export const robotIcon = icon(svg`<rect x="5" y="8" width="14" height="11" rx="3.5"/><path d="M12 8V4.5M9 13v1M15 13v1M3 12.5v3M21 12.5v3"/>`);
export const sourceIcon = icon(svg`<path d="M6 4h8l4 4v12H6z"/><path d="M14 4v4h4M9 13h6M9 16.5h6"/>`);
export const warningIcon = icon(svg`<path d="M12 4l9 16H3z"/><path d="M12 10v4.5M12 17.2v.1"/>`);
