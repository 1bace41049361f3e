#include "journal/journal_mode.hpp"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace limber {

namespace {

// Those that linux/magic.h of Debian 12 does not name.
constexpr std::uint32_t fuse = 0x65735546, ceph = 0x00C36400, ocfs2 = 0x7461636F, gfs2 = 0x01161970,
                        lustre = 0x0BD00BD0, vboxsf = 0x786F4256, vmhgfs = 0xBACBACBC, cifs = 0xFF534D42,
                        smb2 = 0xFE534D42, ncp = 0x564C;
constexpr std::array<std::uint32_t, 16> shared_types{NFS_SUPER_MAGIC,
                                                     SMB_SUPER_MAGIC,
                                                     cifs,
                                                     smb2,
                                                     AFS_SUPER_MAGIC,
                                                     AFS_FS_MAGIC,
                                                     CODA_SUPER_MAGIC,
                                                     V9FS_MAGIC,
                                                     ncp,
                                                     fuse,
                                                     ceph,
                                                     ocfs2,
                                                     gfs2,
                                                     lustre,
                                                     vboxsf,
                                                     vmhgfs};

}  // namespace

std::string journal_mode_of_type(long type) {
  return std::ranges::count(shared_types, static_cast<std::uint32_t>(type)) > 0 ? "DELETE" : "WAL";
}

std::string journal_mode(const std::filesystem::path& file) {
  struct statfs found {};
  const auto directory = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  return ::statfs(directory.c_str(), &found) == 0 ? journal_mode_of_type(found.f_type) : "WAL";
}

}  // namespace limber
