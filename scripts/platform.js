const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());

/** What a native program has to be built for here: the system, the processor, and `glibc` where that is the C library. */
export const platform = [process.platform, process.arch, header.glibcVersionRuntime ? 'glibc' : ''].join(' ').trim();
