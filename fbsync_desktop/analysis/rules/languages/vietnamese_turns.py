"""Vietnamese turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """hỏi/bàn/nói/xin _ chồng/vợ/sếp/mẹ/bố/ba/má/gia/bạn/nhà/anh/chị | để/cho mình/em/anh/chị/mk/m/e/c _
        hỏi/nghĩ/bàn/tính/xem/nhắc/coi | nghĩ thêm/lại/đã/kỹ | suy nghĩ thêm/lại/đã/kỹ/rồi | cân nhắc/tham khảo
        thêm/đã/rồi/lại | có gì em/mình/mk/e/anh/chị báo/nhắn/ib/liên | báo/nhắn/ib lại/sau shop/bạn/nha/nhé/ạ |
        chờ/đợi lương""",
    Signal.DISCOUNT: """bớt/giảm/fix/sale được/đi/ko/không/k/xíu/chút/nữa/cho/gì/thêm/giá/nhiêu | có/được/xin
        bớt/giảm/sale/fix/khuyến/ưu | lấy/mua/đặt _ cái/bộ/hộp/đôi/nhiều/hai/ba _ bớt/giảm/rẻ/fix | giá
        cuối/chót/tốt/sỉ/hữu | rẻ hơn được/chút/ko/không/xíu""",
    Signal.PAYHOW: """thanh toán/trả sao/như/bằng/qua/khi/trước | cho/xin/gửi stk | cho/xin số tài | trả góp | đặt/cần cọc |
        cọc trước/bao/nhiêu/được/không/ko | có/được cod/ship cod | chuyển khoản trước/được/hay/qua/cho | đăng
        ký/kí sao/thế/như/kiểu""",
    Signal.REFUSE: """mua/đặt/book/tìm/thuê/kiếm/lấy/học/chọn _ chỗ/chổ/bên/nơi/người/shop khác |
        thôi/không/ko/k/hủy/huỷ/khỏi/hong _ mua/lấy/cần/đơn/đặt/học/đi/thuê/lịch nữa/nha/nhé/ạ/đâu/rồi | thôi
        mình/em/shop/bạn/để/khỏi/ko/không | đắt/mắc/cao quá _ thôi/không/ko/so | để/hẹn lần/khi/dịp khác/sau |
        có/tìm/kiếm/mua được rồi | hủy/huỷ đơn/lịch/đặt/phòng/vé""",
    Signal.PAID: """mình/em/anh/chị/mk/e/vừa/đã/mới ck/cọc/bank/chuyển/trả _ rồi/xong/nha/nhé/ạ/khoản/tiền |
        ck/cọc/bank/chuyển rồi/xong/khoản _ rồi/xong | thanh toán rồi/xong/đủ | gửi/đây bill/biên/ảnh chuyển/lai""",
    Signal.WORKING: """bên/em/shop/kỹ/đang/để/dạ _ kiểm/xử/liên/check/đổi/sửa/hoàn/bù _ tra/lý/hệ/lại/liền/mới/giúp/thuật/tiền
        | gửi/giao/đổi _ cái/sản/đơn/hàng mới""",
    Signal.ASKS: """cho/gửi/chụp/nhắn/cung/quay giúp/em/shop/xin/mình/lại/cấp/dùm/hộ/bên _
        ảnh/hình/sđt/mã/số/địa/video/tên/thông/email/clip/hoá | vui lòng | size/màu/mẫu/số gì/nào | cho
        em/shop/mình xin/hỏi""",
    Signal.FIXED: """được/ok/vào/xong/nhận/thấy/hết rồi/được/lỗi/ổn _ bạn/shop/cảm/cám/thanks/ạ/nha/nhé | ổn rồi/ạ/nha/luôn""",
}
