/* Sends a message every second. */

setInterval(() => postMessage(null), 1000);

export {};
