package vn.hopluu.aggregation.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** Gives all state stores of the process one memory of fixed size, where each would by default take its own. */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long MEGABYTE = 1L << 20;

    /** For the life of the process: rebuilds open and close many stores. */
    private static final Cache CACHE = new LRUCache(48 * MEGABYTE);

    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(24 * MEGABYTE, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(4 * MEGABYTE);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String store, Options options) {
        // The memory outlives each store.
    }
}
