package vn.hopluu.org.registry;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import vn.hopluu.org.unit.UnitId;

/** Stores an identity as plain text. */
class UnitIdCodec implements Codec<UnitId> {

    @Override
    public void encode(BsonWriter writer, UnitId id, EncoderContext context) {
        writer.writeString(id.value());
    }

    @Override
    public UnitId decode(BsonReader reader, DecoderContext context) {
        return new UnitId(reader.readString());
    }

    @Override
    public Class<UnitId> getEncoderClass() {
        return UnitId.class;
    }
}
