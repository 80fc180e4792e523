// An AMD loader that takes what is not meant for it, and a library that adds to every array.
globalThis.taken = [];
globalThis.define = (...module) => taken.push(module);
globalThis.define.amd = {};
Array.prototype.shuffle = function shuffle() {
  return this;
};
Howler.volume(0.5);
