import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

/** Serves one H2 file as a MongoDB: {@code java MongoWire FILE PORT}. SIGTERM writes everything out first. */
public final class MongoWire {

  /** The current drivers refuse servers whose wire version is below 9; 13 is that of MongoDB 5.0. */
  private static final MongoVersion VERSION =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return 13;
        }
      };

  public static void main(String[] args) throws InterruptedException {
    MongoServer server = new MongoServer(new H2Backend(args[0]).version(VERSION));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.bind("127.0.0.1", Integer.parseInt(args[1]));
    System.out.println("MongoWire serves " + args[0] + " on port " + args[1]);
    Thread.currentThread().join();
  }

  private MongoWire() {}
}
