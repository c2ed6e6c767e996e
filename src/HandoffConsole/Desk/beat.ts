// In a worker of its own: a page in the background gets its timers once a minute, and presence lives 45 s.
setInterval(() => postMessage(0), 15_000);
