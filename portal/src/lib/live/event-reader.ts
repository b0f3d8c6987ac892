/** One event of a `text/event-stream`. */
export interface ServerEvent {
  name: string;
  data: string;
  /** The id in force after this event, if the stream ever named one. */
  id: string | null;
}

/**
 * Reads a `text/event-stream` from pieces of text cut anywhere (WHATWG HTML, 9.2.6). Keeps at most one unfinished
 * event. `retry` is told apart because the caller owns the waiting.
 */
export class EventReader {
  private unread = '';
  private name = '';
  private data: string[] = [];
  private id: string | null;
  /** Milliseconds that the server asks to wait before a reconnection. */
  retry: number | null = null;

  constructor(lastId: string | null = null) {
    this.id = lastId;
  }

  /** The events that this piece completes. */
  *read(piece: string): Generator<ServerEvent> {
    this.unread += piece;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const lines = this.unread.split(/\r\n|\n|\r(?!$)/);
    this.unread = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') this.take(line);
      else yield* this.finish();
    }
  }

  private take(line: string): void {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
  }

  private *finish(): Generator<ServerEvent> {
    const { name, data } = this;
    this.name = '';
    this.data = [];
    if (data.length > 0) yield { name: name || 'message', data: data.join('\n'), id: this.id };
  }
}
