"""Portuguese phrases (Brazil first), with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """oi | oii | oie | ola | olaa | opa | e ai | eae | bom dia | boa tarde | boa noite | bomdia | tudo bem | td bem | tudo bom
        | saudacoes | como vai""",
    Signal.FILLER: """o | a | os | as | um | uma | uns | umas | de | do | da | dos | das | em | no | na | nos | nas | e | ou | que | q | oq
        | por | para | pra | pro | p | com | sem | como | qual | quais | quando | onde | quem | se | nao | n | ja | muito | mt | mto | mais
        | menos | tambem | tb | tbm | mas | pq | porque | favor | pf | pfv | pfvr | eu | vc | vcs | voce | voces | meu | minha
        | seu | sua | me | te | lhe | isso | esse | essa | este | esta | isto | ele | ela | aquele | aquela | tem | ter | tenho | tinha | ha
        | pode | posso | podem | gostaria | queria | quero | saber | informacao | info | produto | produtos | coisa | foto | post
        | anuncio | pagina | algo | tudo | ok | bom | boa | bem | moca | moco | amiga | amigo | linda | querida | obrigada
        | obrigado | ta | to | tá | ai | la | aqui | so | duvida | ser | seria | sobre | ate | desde | entao | kkk | kkkk | rs | rsrs | hj
        | ainda | agora | vezes | dia | ver | ah | nossa | esta | sao | era | foi | ao | aos""",
    Signal.NEGATOR: "nao | n | nunca | sem | nem | nada | ainda nao",
    Signal.NEUTRAL: """quando chega | vou pagar | vou fazer o pix | vou transferir | ainda nao paguei | nao paguei | sem problema
        | sem problemas | nenhum problema | nao tem problema | imagina | nao so | por que nao | quanto tempo | nada nao
        | depois eu pago | nao precisa se preocupar
        | gostaria de saber | queria saber | quero saber | queria perguntar | quero ver""",
    Signal.THANKS: """obrigada | obrigado | obg | brigada | brigado | brigadao | muito obrigado | muito obrigada | valeu | vlw | agradeco
        | grata | grato | gratidao""",
    Signal.YES: """sim | simm | ss | claro | com certeza | perfeito | combinado | fechado | beleza | blz | otimo | pode ser | pode sim
        | ta bom | ta certo | tudo certo | certo | isso | isso mesmo | show | top | ta otimo | por mim ok | pode | de acordo
        | fica otimo | confirmado | serve | ok | okay | joia | maravilha | legal | ate la""",
    Signal.NO: "nao obrigado | nao obrigada | por enquanto nao | agora nao | so isso | e so isso | nada mais | precisa nao | nao precisa | nao",
    Signal.INFO: """onde fica | onde ficam | onde voces ficam | qual o endereco | endereco da loja | localizacao | que horas abre
        | que horas fecha | que horas voces | horario de funcionamento | horario | estao abertos | ta aberto | abre hoje | o que voces vendem
        | o que vcs vendem | o que vende | que servicos | quais servicos | quais produtos | mais informacoes | mais informacao
        | informacoes | catalogo | cardapio | lista de precos | tabela de precos | loja fisica | whatsapp | zap | tem loja
        | como funciona | quero saber mais | saber mais | tem alguem | trabalham com o que""",
    Signal.BROWSE: """so olhando | dando uma olhada | dando uma olhadinha | so olhadinha | so uma olhada | vou dar uma olhada | por curiosidade
        | so curiosidade | ainda nao sei | estou pesquisando | so pesquisando | passo ai | vou passar ai | so vendo
        | vou ver""",
    Signal.PRICE: """preco | precos | quanto custa | qto custa | quanto custam | quanto e | qto e | quanto ta | qto ta | quanto fica | qto fica
        | quanto sai | qto sai | quanto seria | quanto que e | quanto | qnto | qto | qnt custa | valor | valores | qual o valor | qual valor
        | qual o preco | orcamento | orcar | quanto cobra | quanto vcs cobram | quanto voce cobra | custo | custa | taxa
        | sai por qto | sai por quanto | sai quanto | ta quanto | ta qto | esta quanto | valor do | valor da | qual
        preco | preco do | preco da | me passa o valor | me passa o preco | me fala o valor | passa o valor | valores pf
        | quanto cobram | quanto vc cobra | quanto fica pra | quanto ficaria | quanto custaria | faz quanto | fazem
        quanto | faz orcamento | orçamento pra | um orcamento | a quanto | por quanto""",
    Signal.AVAIL: """tem | tem disponivel | voces tem | vcs tem | vc tem | ainda tem | disponivel | disponiveis | em estoque | estoque | tem vaga
        | tem horario | vendem | vende | fazem | faz | fazem entrega | voces fazem | vcs fazem | trabalham com | trabalha com
        | alugam | aluga | consertam | conserta | ta disponivel | esta disponivel | da pra | da para | e possivel | seria possivel
        | conseguem | consegue | restou | sobrou | teria
        | ainda ta disponivel | ainda esta disponivel | disponivel ainda | tem pra pronta entrega | pronta entrega | tem
        em estoque | tem no estoque | tem vagas | tem agenda | tem agenda pra | tem como marcar | tem como fazer | tem
        como | tem do | tem da | tem de | vc faz | vcs vendem | vcs alugam | vcs consertam | arrumam | vcs trabalham |
        vcs entregam | atende | atendem | tem mesa | tem quarto | da pra fazer | conseguem fazer | consegue fazer |
        consegue encaixar | encaixe | tem encaixe""",
    Signal.WANT: """quero | queria | gostaria | gostaria de | preciso | precisava | precisamos | precisando | procuro | procurando | to procurando
        | estou procurando | tenho interesse | interessado | interessada | me interessei | me interessa | quero comprar | quero encomendar
        | queria encomendar | quero reservar | gostaria de reservar | quero agendar | queria agendar | gostaria de agendar
        | quero marcar | queria marcar | marcar um horario | marcar horario | fazer um pedido | to querendo | desejo
        | queremos | seria pra
        | qro | qero | eu queria | preciso de | to precisando | estou precisando | to atras de | to afim | to a fim |
        interesse em | to interessada | to interessado | estou interessado | estou interessada | queria reservar |
        queria comprar | queria fazer | queria um | queria uma | pra encomendar | encomendar | marcar | agendar |
        reservar | fazer uma encomenda | fazer pedido | me ve um | me ve uma""",
    Signal.DATE: """segunda | terca | quarta | quinta | sexta | sabado | domingo | segunda feira | terca feira | amanha | depois de amanha | hoje
        | hoje a noite | fim de semana | final de semana | semana que vem | proxima semana | mes que vem | janeiro | fevereiro
        | marco | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro | natal | meio dia
        | de manha | a tarde""",
    Signal.PLACE: """rua | avenida | av | bairro | cep | numero | apto | apartamento | casa | bloco | condominio | meu endereco | endereco e
        | segue o endereco | entregam em | entrega em | entrega no | entregam no | entrega na | entregam na | enviam para | envia para
        | envia pra | manda pra | moro em | moro no | moro na | sou de | zona | centro""",
    Signal.DETAIL: """tamanho | tamanhos | tam | numero | cor | cores | pequeno | medio | grande | gg | pp | kg | quilo | quilos | litro | litros | pares | par
        | duzia | duzias | unidades | unidade | caixas | kit | pessoas | convidados | criancas | adultos | vermelho | vermelha | azul | preto | preta
        | branco | branca | verde | amarelo | rosa | cinza | marrom | bege | dourado | prata | aniversario | casamento | cha de bebe
        | batizado | tema | metros | m2 | cm | horas | dias | noites | dois | duas | tres | quatro | cinco | seis | dez | vinte | portas
        | lugares | longo | curto | personalizadas | personalizado | fatias | andares""",
    Signal.URGENT: "urgente | urgencia | o mais rapido possivel | pra hoje | pra ontem | ainda hoje | quanto antes",
    Signal.RETURNING: """de novo | outra vez | da ultima vez | da outra vez | igual da ultima | o de sempre | ja comprei com | comprei com voces
        | ja sou cliente | outro pedido | novamente | mes passado""",
    Signal.DELIVERY: """entrega | entregam | entregar | frete | fretes | envio | enviam | envia | manda | mandam | retirar | retirada | retiro
        | buscar | busco | pegar ai | taxa de entrega | motoboy | correios | sedex | prazo | prazo de entrega | frete gratis
        | valor do frete | chega em | troca | montagem
        | vcs entregam | voces entregam | entregam em | entrega em | entrega no | entrega na | fazem entrega | faz
        entrega | tem entrega | tem delivery | delivery | valor da entrega | quanto o frete | quanto fica o frete |
        quanto e o frete | frete pra | frete para | cep | envia pra | envia para | vcs enviam | mandam pra | manda pelo
        correio | uber | posso retirar | posso buscar | vou buscar | passo ai | passo pra pegar | qual o prazo | quanto
        tempo demora | demora quanto | chega quando | chega ate | monta | instalacao inclusa""",
    Signal.PAYHOW: """como pago | como faco pra pagar | como faco o pagamento | como faco | formas de pagamento | forma de pagamento | aceita pix
        | aceita cartao | aceitam cartao | aceitam pix | chave pix | qual o pix | qual a chave | manda o pix | no pix
        | pix | cartao | credito | debito | parcela | parcelas | parcelado | parcelar | em quantas vezes | quantas vezes | x sem juros | sem juros
        | boleto | dinheiro | na entrega | pagar na entrega | pagamento na entrega | sinal | entrada | transferencia | posso pagar
        | dados bancarios | a vista | fiado
        | como reservo | como faco pra reservar | como faco para reservar | como faco pra pedir | como faco o pedido |
        como faco pra comprar | como compro | como faco pra garantir | como garanto | como agendo | como faco pra
        agendar | o que precisa pra reservar | como fecho | como faco pra fechar""",
    Signal.DISCOUNT: """desconto | descontinho | descontos | faz por | fazem por | faz a | menor preco | melhor preco | ultimo preco | mais barato | negociavel
        | negociar | abaixa | abaixar | baixar o preco | da pra fazer | consegue fazer por | consegue por | fecha em | fecha por | se eu levar
        | levando | levar dois | levar duas | promocao | cupom | pago a vista | no dinheiro | chorinho | um precinho | precinho
        | te dou | ofereco | se fizer | condicao especial | frete gratis | por menos
        | a vista tem desconto | tem desconto | tem algum desconto | rola desconto | rola um desconto | rola um
        descontinho | faz desconto | da desconto | da um desconto | me da um desconto | consegue desconto | consegue um
        desconto | consegue melhorar | melhora o preco | melhora esse valor | melhorar o valor | melhorar o preco |
        menos um pouco | faz um preco | faz um preco bom | preco camarada | abaixa um pouco | abaixa o preco | baixa um
        pouco | baixa o preco | tira um pouco | aceita menos | aceita proposta | aceita oferta | pago na hora | pago hoje | pago agora | pagando no pix | pagando a vista | no pix faz | no pix fica | no pix
        sai | levando 2 | levando 3 | levando mais | se levar | se eu levar 2 | se levar dois | se eu pegar | se pegar |
        pegando 2 | pegando dois | comprando 2 | comprando dois | quantidade tem | pra quantidade | no atacado | atacado
        | frete por sua conta | inclui frete | brinde""",
    Signal.EXPENSIVE: """caro | cara demais | muito caro | caro demais | ta caro | salgado | pesado | fora do orcamento | fora do meu orcamento
        | nao cabe no | acima do | muita grana | carinho demais | puxado
        | carinho | ta carinho | meio caro | um pouco caro | bem caro | caro hein | caro ne | caro pra mim | nossa caro
        | que caro | ta meio caro | ta pesado | ta salgado | meio salgado | meio puxado | acima do meu orcamento |
        passou do meu orcamento | passa do meu orcamento | nao tenho tudo isso | nao tenho esse valor | muito alto | ta
        alto | valor alto""",
    Signal.LATER: """vou pensar | pensar | vou ver com | ver com meu | ver com minha | falar com meu | falar com minha | falar com o
        | conversar com | consultar meu | te aviso | aviso vc | aviso voces | depois te falo | te falo | te dou um retorno | dou retorno
        | retorno depois | qualquer coisa te chamo | qualquer coisa chamo | te confirmo | confirmo depois | vou decidir | vou analisar
        | quando receber | quando cair o pagamento | vou me organizar
        | vejo e te falo | vejo e aviso | vou ver e te | vou ver e aviso | vou ver aqui e | vou ver direitinho | vou ver
        certinho | vou conversar | vou falar com | vou perguntar | pergunto pro | pergunto pra | ver com o | ver com a |
        vejo com | conversar com o | conversar com a | falo com meu | falo com minha | meu marido | minha esposa | meu
        esposo | meu namorado | meu chefe | pensar com calma | penso e | vou pensar e | deixa eu pensar | deixa eu ver |
        deixa eu ver com | ja te falo | logo te falo | mais tarde te | amanha te falo | amanha te aviso | amanha te
        confirmo | te aviso amanha | te chamo | te chamo depois | te procuro | entro em contato | volto a falar | volto
        aqui | ainda to vendo | ainda estou vendo | to vendo ainda | to pesquisando | pesquisando precos | estou
        pesquisando | fazendo orcamentos | outros orcamentos | mes que vem | quando eu receber | dia do pagamento""",
    Signal.ORDER: """vou querer | vou levar | quero sim | eu quero | fico com | vou ficar com | quero esse | quero essa | fechado | fechou | pode fechar
        | pode separar | separa pra mim | separa um | separa uma | reserva pra mim | reserva | pode reservar | pode mandar | manda pra mim | pode enviar
        | confirmo | confirmo o pedido | pode confirmar | meu pedido | quero pedir | pode agendar | pode marcar | marca pra mim | me ve
        | levo | compro | vou comprar | vamos fechar | bora fechar | bora | manda ver | faz pra mim | aceito
        | fecho hj | fecho hoje | fecho | fecho entao | fechar | quero fechar | podemos fechar | fechou entao | ta
        fechado | pode reservar pra mim | reserva um | reserva uma | separa | separa ai | separa esse | separa essa |
        guarda pra mim | guarda um | guarda uma | pode guardar | pode anotar | anota ai | anota | anota meu pedido |
        marca entao | pode marcar entao | agenda pra mim | pode ser esse | pode ser essa | pode ser sim | vou querer sim
        | quero os | quero as | quero dois | quero duas | quero um | quero uma | quero 1 | quero 2 | quero 3 | vou
        querer 2 | eu fico | fico com ele | fico com ela | fico com esse | manda um | manda uma | manda 2 | pode
        mandar sim | eu topo | topo | combinado | ta combinado | negocio fechado""",
    Signal.PAID: """paguei | ja paguei | pago | ta pago | esta pago | pix feito | fiz o pix | ja fiz o pix | mandei o pix | pix enviado | pix realizado
        | acabei de pagar | fiz o pagamento | ja fiz o pagamento | pagamento feito | pagamento realizado | pagamento efetuado
        | fiz a transferencia | transferi | ja transferi | transferencia feita | segue comprovante | segue o comprovante | comprovante
        | depositei | ja depositei | boleto pago | fechamos o plano | assinei | assinamos | contratei | contratamos
        | feito o pix | fiz pix | fiz um pix | pix ok | pix ta feito | pix concluido | mandei pix | mandei o comprovante
        | enviei o pix | enviei o comprovante | enviei comprovante | ta ai o comprovante | comprovante ai | olha o
        comprovante | acabei de fazer o pix | acabei de transferir | acabei de mandar o pix | acabei de assinar |
        assinei ontem | assinei hoje | assinei o plano | assinamos ontem | paguei agora | paguei ontem | paguei hoje |
        pagamos | ja pagamos | ja ta pago | ja esta pago | ja paguei o | paguei o boleto | pago ontem | paguei o sinal |
        sinal pago | dei o sinal | dei entrada | entrada paga | compramos o | comprei o plano | comprei o pacote |
        contratei o plano | fechei o plano | plano contratado""",
    Signal.RECEIVED: """chegou | ja chegou | chegou certinho | chegou hoje | recebi | ja recebi | chegaram | peguei | ja peguei | retirei | recebemos o pedido
        | chegou agora | chegou ontem | chegou bem | chegou tudo | chegou direitinho | chegou perfeito | chegou aqui |
        acabou de chegar | recebi hoje | recebi ontem | recebi tudo | recebi certinho | ja chegaram | chegaram hoje |
        busquei | ja busquei | fui buscar | retirei hoje | peguei hoje | peguei ontem""",
    Signal.PRAISE: """amei | amamos | adorei | adoramos | maravilhoso | maravilhosa | delicioso | deliciosa | delicia | lindo demais | linda demais
        | perfeito demais | perfeita | muito bom | muito boa | excelente | show de bola | uma delicia | gostoso | lindos | ficou lindo
        | ficou linda | ficou perfeito | super recomendo | recomendo | fizeram sucesso | sucesso | voltarei | compro sempre
        | ficou incrivel | ficou maravilhoso | ficou maravilhosa | ficou show | ficou otimo | ficou otima | ficou top |
        ficaram lindos | ficaram lindas | ficaram perfeitos | ficaram perfeitas | tava delicioso | tava uma delicia |
        tava maravilhoso | tava otimo | tava perfeito | estava delicioso | estava uma delicia | estava maravilhoso |
        estava perfeito | estava tudo | que delicia | delicioso demais | bom demais | boa demais | top demais |
        lindissimo | lindissima | maravilhosos | maravilhosas | perfeito | perfeitos | perfeitas | incrivel | impecavel
        | sensacional | otima qualidade | qualidade otima | atendimento otimo | otimo atendimento | atendimento nota |
        nota mil | nota dez | voltarei sempre | com certeza volto | super feliz | muito feliz | fiquei muito feliz |
        todo mundo amou | todo mundo elogiou | todos amaram | todos adoraram | a familia amou | minha mae amou | minha
        filha amou | amaram | adoraram | elogiaram | arrasou | arrasaram | sem palavras""",
    Signal.REFUSE: """nao quero mais | nao vou querer | nao tenho interesse | nao tenho mais interesse | nao me interessa | desisti | vou desistir
        | deixa pra la | deixar pra la | deixa quieto | deixa | esquece | obrigada mas nao | obrigado mas nao | nao obrigado | nao obrigada
        | ja comprei | ja comprei em outro | comprei em outro | comprei outro | comprei em outra | achei mais barato | encontrei mais barato
        | achei outro | achei outra | ja achei | ja consegui | em outro lugar | em outra loja | com outra pessoa | com outro fornecedor | fechei com outro
        | fechei com outra | fechamos com outro | mudei de ideia | mudamos de ideia | cancelar o pedido | cancelar meu pedido
        | quero cancelar | preciso cancelar | vou cancelar | cancela | cancelar | pode cancelar | cancele | nao vou mais | nao preciso mais
        | nao precisa mais | nao vai dar | fica pra proxima | fica para a proxima | vou deixar | nao vou comprar | dispenso | vou passar
        | acabei comprando | acabei comprando um | acabei comprando outro | acabei fechando | acabei fechando com |
        acabei pegando | acabei achando | acabei encontrando | acabei desistindo | deixa entao | deixa assim | deixa pra
        proxima | deixo pra proxima | deixa pra depois | deixa para la | vou deixar pra la | vou deixar passar | vou
        deixar pra proxima | melhor deixar | melhor nao | ja arrumei | arrumei outro | arrumei outra | ja resolvi | ja
        consegui outro | ja consegui resolver | consegui outro | consegui mais barato | consegui em outro | ja tenho |
        ja nao preciso | nao vou precisar | nao vou mais precisar | nao vamos precisar | nao sera necessario | nao vai
        ser | nao vai rolar | nao rola | nao consigo agora | agora nao da | agora nao vai dar | nao da pra mim | fora da
        minha realidade | nao e o que procuro | nao era o que | fica muito longe | muito longe pra mim | por enquanto
        nao | por enquanto nao vou | no momento nao | fica para proxima | fica pra uma proxima | quem sabe na proxima |
        quem sabe outra hora | outra hora entao | valeu mas | obrigada mas ja | obrigado mas ja | agradeco mas | vou
        recusar | vou ter que cancelar | tive que cancelar | tenho que cancelar | preciso desmarcar | quero desmarcar |
        vou desmarcar | desmarca | desmarcar | pode desmarcar
        | outro lugar | outro local | outro mais perto | outra opcao | escolhi outro | escolhemos outro | reservei outro
        | reservei em outro | contratei outro | contratei outra | contratamos outro
        | obrigado mesmo assim | obrigada mesmo assim | valeu mesmo assim | mesmo assim obrigado | mesmo assim obrigada
        | obrigada de qualquer | obrigado de qualquer | agradeco de qualquer
        | consegui uma | consegui um | achei uma | achei um | arrumei uma | arrumei um | encontrei uma | encontrei um |
        peguei outro | peguei outra | fiquei com outro | fiquei com outra
        | boa venda | boas vendas | boa sorte com a venda""",
    Signal.STOP: """para de mandar | pare de mandar | parem de mandar | pare de me enviar | nao me mande | nao mande mais | nao me manda | nao me envie
        | nao envie mais | nao quero receber | me tira da lista | me tire da lista | me remove | me remova | remover da lista | descadastrar
        | vou bloquear | vou te bloquear | vou denunciar essas mensagens | nao me chame | nao entre em contato | parem de me | pare de me | para de me""",
    Signal.WRONG: """numero errado | pessoa errada | mandei errado | foi engano | engano | desculpa engano | era pra outra pessoa | nao era pra
        | nao era pra voce | conversa errada | pagina errada | me enganei | mensagem errada | errei de""",
    Signal.PROBLEM: """nao funciona | nao ta funcionando | nao esta funcionando | nao funcionou | parou de funcionar | parou | nao liga | nao carrega
        | nao abre | nao conecta | nao entra | nao consigo entrar | nao consigo acessar | nao consigo | nao chegou | nao chega | ainda nao chegou
        | nao recebi | nao veio | veio errado | veio errada | veio faltando | faltando | faltou | falta | quebrado | quebrada | quebrou | rasgado | rasgada
        | rasgou | descolou | danificado | danificada | defeito | defeituoso | com problema | problema | problemas | erro | travando | trava
        | travou | caiu | cai toda hora | vazando | manchado | manchada | atrasado | atrasada | atraso | demorando | reclamacao | reclamar
        | reembolso | estorno | devolucao | devolver | meu dinheiro | dinheiro de volta | trocar | cobrado duas | cobrada duas | cobraram
        | cobranca errada | cobranca duplicada | cade meu | cade minha | cade o | onde esta meu | sem internet | sem sinal | esqueci a senha
        | esqueci minha senha | ate agora nada | tamanho errado | cor errada | sumiu
        | barulhao | barulho | fazendo barulho | fazendo um barulho | nao gela | n gela | nao esquenta | n esquenta | n
        funciona | n liga | n chegou | n chegou ainda | n recebi | n consigo | n consigo entrar | n entra | n abre | n
        carrega | desligando sozinho | desliga sozinho | ta desligando | ta travando | fica travando | fica caindo | ta
        caindo | ta parado | ta parada | parada em | parado em | encomenda parada | nao saiu do | sem atualizacao | nada
        ainda | ate hoje nada | e nada | ninguem veio | ninguem apareceu | nao apareceu | nao vieram | marcaram e nao |
        veio outro | veio outra | veio trocado | veio trocada | trocado | trocada | trocaram | mandaram errado |
        mandaram outro | mandaram a cor | chegou errado | chegou errada | chegou quebrado | chegou quebrada | chegou
        amassado | amassado | chegou aberto | chegou faltando | faltou um | faltou uma | rachado | rachada | trincado |
        trincada | arranhado | arranhada | furado | furada | estragado | estragada | vencido | vencida | mofado | mofada
        | azedo | cru | frio | nao serviu | nao serve | ficou pequeno | ficou grande | valor errado | cobraram errado |
        cobraram a mais | cobraram duas | cobrado a mais | cobranca indevida | debitaram | debitou duas | desconto nao
        entrou | cupom nao funciona | codigo nao chega | senha nao funciona | senha errada | nao reconhece | da erro |
        dando erro | deu erro | aparece erro | bugado | bugou | sumiu meu | sumiram | perdi meus | apagou | apagaram |
        vazando agua | pinga | pingando | entupiu | queimou | queimado | cheiro de queimado | soltou | descosturou |
        desbotou | encolheu | manchou""",
    Signal.ANGER: """golpe | golpistas | golpista | pessimo | pessima | pessimo atendimento | absurdo | vergonha | horrivel | ridiculo | ridicula
        | palhacada | descaso | falta de respeito | procon | processar | reclame | ladroes | nunca mais | lixo | enganacao
        | to irritada | to irritado | inadmissivel | ninguem responde | ninguem atende""",
    Signal.FIXED: """ja funciona | funcionou | ta funcionando | voltou | voltou a funcionar | resolvido | resolveu | deu certo | consegui | ja consegui
        | agora foi | agora deu | foi resolvido | tudo certo | tudo resolvido | ja entrou | entrou | chegou o novo | ja ta ok | ta ok
        | arrumou | consertou | estornou | recebi o reembolso | recebi o estorno | caiu o reembolso | normalizou | ajudou | achei
        | agora sim
        | chegou certinho agora | agora funcionou | agora ta funcionando | agora ta ok | agora ta certo | agora abriu |
        agora entrou | agora consegui | agora chegou | agora aparece | agora apareceu | ja apareceu | apareceu | ja
        voltou | ja resolveu | ja ta certo | ja ta funcionando | ja caiu | ja recebi o estorno | recebi o dinheiro |
        caiu na conta | caiu o estorno | deu certo agora | deu certo obrigada | deu certo obrigado | deu certo vlw | era
        isso mesmo | era isso | resolvido obrigada | resolvido obrigado | resolveram | resolvidissimo | funcionou aqui |
        funcionou obrigada | funcionando | ta otimo agora | perfeito agora | consegui acessar | consegui entrar |
        consegui aqui | entrei | logou | abriu | voltou ao normal | normal agora""",
    Signal.WAIT: """aguardo | aguardando | fico no aguardo | no aguardo | fico aguardando | vou tentar | vou testar | vou ver aqui | um momento
        | um minuto | so um minuto | pera | perai | ja mando | ja te mando | vou mandar | mando ja | ja envio | vou procurar | espero | fico esperando
        | me avisa""",
    Signal.HOWTO: """como faco pra | como faco para | como que faz | como fazer | como eu faco | como cadastro | como cadastrar | como adiciono
        | como altero | como mudo | como excluo | como apago | como imprimo | como vejo | como emito | como uso | como usar | como coloco
        | como lanco | como cancelo uma | como funciona o | como configuro | como tiro | onde fica o | onde vejo | onde encontro | onde eu
        | onde altero | onde acho | tutorial | manual | treinamento | me ensina | me explica | pode me explicar | nao acho | nao encontro
        | qual botao | tem como | da pra exportar | consigo alterar | consigo emitir
        | como tiro a nota | como emito nota | como boto | como ponho | como crio | como insiro | como incluo | como
        edito | como removo | como deleto | como exporto | como importo | como baixo | como gero | como faco o | como
        faco a | como fecho o caixa | como abro | como consulto | como acesso | como entro no | como ativo | como
        desativo | como conecto | como vinculo | como cancelo o pedido no | como registro | como cadastro um | como
        cadastro uma | como dou desconto | como aplico | como mexe | como mexo | onde coloco | onde cadastro | onde
        clico | onde mudo | onde configuro | onde tem | onde ta a opcao | onde fica a opcao | em qual menu | qual menu |
        tem algum video | tem video | tem tutorial | nao sei como | nao to achando | nao to conseguindo achar | nao
        encontrei | da pra mudar | da pra alterar | da pra colocar | da pra imprimir | consigo mudar | consigo colocar |
        consigo ver | tem como colocar | tem como mudar | tem como imprimir | tem como exportar""",
    Signal.ACTIVE: """usamos todo dia | usamos todos os dias | uso todo dia | uso todos os dias | usando todo dia | usando todos os dias | usando direto
        | estamos usando | ta rodando | rodando liso | rodando bem | funcionando perfeitamente | funcionando muito bem | funcionando bem
        | funcionando certinho | tudo funcionando | ta funcionando tudo | ta tudo certo | muito satisfeito | muito satisfeita
        | muito satisfeitos | satisfeitos | satisfeita | satisfeito | estamos amando | amando o sistema | adorando | gostando muito | gostando bastante
        | ajudou muito | ajudando muito | facilitou | facilita muito | equipe adorou | equipe amou | ta otimo o sistema | sem problemas
        | ta sendo otimo | muito pratico | nota 10
        | tudo rodando | rodando direitinho | rodando certinho | ta rodando liso | ta rodando bem | funcionando
        direitinho | ta funcionando direitinho | funciona muito bem | funcionando super bem | funcionando redondo |
        redondinho | ta redondo | melhorou muito | melhorou bastante | mudou nossa vida | mudou minha vida | salvou a
        gente | facilitou demais | facilitou muito | facilitou nossa vida | ajuda demais | ajudou demais | economizando
        tempo | economizamos | economiza muito tempo | a equipe ja | equipe ja usa | pessoal ja usa | todo mundo usa |
        todo mundo usando | ja usamos | ja uso todo | usando bastante | usando muito | to usando direto | adorando o
        sistema | adorando usar | amando | gostei muito do sistema | to gostando | estamos gostando | estamos adorando |
        estamos muito felizes | estamos felizes | felizes com | super satisfeitos | bem satisfeitos | satisfeitissimos |
        valeu a pena | vale muito a pena | melhor investimento | melhor decisao | zero problemas | nenhum problema | so
        elogios""",
    Signal.CHURN: """cancelar minha assinatura | cancelar a assinatura | cancelar o plano | cancelar meu plano | cancelar o contrato | cancelar a conta
        | cancelar o servico | encerrar a conta | encerrar minha conta | encerrar o contrato | encerrar | nao vamos continuar | nao vou continuar
        | nao quero continuar | nao vamos renovar | nao vou renovar | nao estamos usando | nao usamos mais | nao uso mais | paramos de usar
        | mudamos para outro | mudei pra outro | trocamos de sistema | trocamos por outro | outro sistema | outro fornecedor | outra empresa
        | quero cancelar | queremos cancelar | vou cancelar | quero meu dinheiro | reembolso da assinatura | fechamos a loja
        | nao quero mais o | desistir do
        | nao _ renovar | nao _ continuar | nao _ prorrogar | a gente nao vai renovar | achamos um mais | achamos outro
        | encontramos outro | um mais em conta | mais em conta
        | parar com | vai parar com | vamos parar | vou parar | parar de usar | parar com o sistema | pesado pro caixa |
        voltar pra planilha | vamos encerrar | vou encerrar""",
    Signal.OFFER: """total | no total | fica | ficam | sai por | sai a | ela sai | ele sai | custa | custam | valor e | o valor | a partir de | pacote
        | pacotes | promocao | oferta | orcamento segue | segue orcamento | segue o orcamento | formulario | consigo fazer por | faco por | posso fazer por
        | cada | por pessoa | inclui | a vista | unidade sai | ta saindo""",
    Signal.ASKS: """me passa | me passe | pode passar | me manda | me mande | pode mandar | pode enviar | poderia enviar | pode me enviar | pode me mandar
        | nos envie | me envia | me envie | envie | preciso do | preciso que | precisamos do | precisamos da | precisamos que | falta so | falta voce
        | me informa | me informe | informe | me confirma | confirma pra | pode confirmar | qual tamanho | qual cor | qual o tema | qual horario | qual a data
        | pra quando | quantas pessoas | quer que eu | vamos agendar | posso agendar | posso separar | aguardamos seu | aguardamos o
        | me diz | me fala | qual seu | qual o seu | qual o numero""",
    Signal.CONFIRM: """confirmado | confirmada | pedido confirmado | agendado | agendada | marcado | marcada | reservado | reservada | separado | separada
        | anotado | pedido anotado | pedido recebido | recebemos seu pix | recebemos seu pagamento | pagamento confirmado | pagamento recebido
        | pix recebido | recebido | recebemos o pagamento | ja enviei | enviado | foi enviado | envio amanha | envio hoje | enviamos amanha
        | enviamos hoje | saiu para entrega | a caminho | codigo de rastreio | rastreio | obrigada pela compra | obrigado pela compra
        | obrigada pela preferencia | obrigado pela preferencia | te espero | te esperamos | esperamos voce | ate amanha | ate sabado
        | ate sexta | ate la | pronto pra retirada | despachado | matricula confirmada | inscricao confirmada
        | anotadissimo | anotadinho | ta anotado | ta anotada | ta marcado | ta marcada | ta agendado | ta agendada | ta
        reservado | ta reservada | ta separado | ta separada | ta confirmado | ta confirmada | prontinho | prontinho
        agendado | agendadinho | marcadinho | te agendei | te marquei | agendei | marquei | reservei | separei | anotei
        | anotei aqui | ja anotei | ja separei | ja reservei | ja agendei | caiu aqui | caiu o pix | pix caiu | caiu |
        recebi o pix | recebi seu pix | recebi aqui | recebemos | recebemos aqui | pagamento caiu | pagamento aprovado |
        aprovado | confirmadissimo | confirmadinho | confirmo sim | ta confirmadissimo | postado | postei | ja postei |
        postamos | postamos hoje | postamos amanha | envio ainda hoje | mando hoje | mando amanha | entrego hoje |
        entrego amanha | entregamos | entregaremos | te entrego | saiu pra entrega | ja saiu | ja ta a caminho | ta a
        caminho | te aguardo | te aguardamos | aguardamos voce | aguardo voce | esperamos vcs | espero vc | te vejo |
        nos vemos | ate quinta | ate terca | ate quarta | ate domingo | ate segunda | ate mais tarde | ta aí | vaga
        garantida | seu horario ta | seu horario esta""",
    Signal.WORKING: """estamos verificando | verificando | vou verificar | vamos verificar | verificar com | estamos analisando | analisando | em analise | vou checar
        | checando | encaminhei | encaminhamos | ja encaminhamos | repassei | passei pro | abrimos um chamado | abri um chamado | chamado aberto
        | protocolo | o tecnico | tecnico vai | equipe tecnica | nosso tecnico | vamos trocar | vamos enviar outro | enviaremos | vou te enviar outro | reenviar
        | vamos reembolsar | estorno foi | reembolso foi | te retorno | retornamos | te aviso | te avisamos | vamos resolver | resolvendo
        | em andamento | processando | estamos vendo | vendo aqui | vou ver com | ja estamos""",
    Signal.TRY: """tenta de novo | tente novamente | tenta novamente | tente | tenta | pode tentar | pode testar | testa ai | teste | reinicia | reinicie
        | reiniciar | desligar | desliga | desligue | tira da tomada | limpa o cache | limpe | atualiza o app | atualize | reinstala | reinstale
        | verifica se | verifique se | confere se | veja se | olha no spam | da uma olhada no""",
    Signal.CLOSING: """de nada | por nada | imagina | disponha | estamos a disposicao | a disposicao | qualquer coisa | bom dia pra voce
        | que bom | ficamos felizes | fico feliz | tenha um | sem problema | que pena | otimo dia | volte sempre""",
    Signal.AUTO: """obrigado pela mensagem | obrigada pela mensagem | obrigado por entrar em contato | obrigada por entrar em contato | recebemos sua mensagem
        | agradecemos o contato | agradecemos seu contato | responderemos | retornaremos | em breve retornaremos | assim que possivel | mensagem automatica
        | fora do horario | no momento estamos ausentes | um atendente""",
    Signal.HELP: """como posso ajudar | como podemos ajudar | posso ajudar | em que posso | em que podemos | o que voce procura | procura algo
        | mais alguma coisa | algo mais | seja bem vindo | seja bem vinda | bem vindo | bem vinda | que posso fazer""",
    Signal.SETUP: """cadastrando | estamos cadastrando | importando | configurando | estamos configurando | instalando | estamos instalando | subindo | finalizamos a configuracao
        | configuracao | planilha | a planilha | o cardapio | lista de produtos | os produtos | base de dados | os dados | o logo | a logo | logotipo | fotos dos produtos
        | migrando | migracao | criamos sua conta | criando sua conta | conta criada | acesso liberado | liberamos seu acesso | enviei o arquivo | o arquivo
        | mandei os | enviei os | enviei a | mandei a | anexo | em anexo | certificado digital | tecnico esta ai | tecnico ta aqui | falta configurar | implantacao""",
    Signal.SPAM: """seguidores | ganhe dinheiro | renda extra | trabalhe em casa | trabalhar em casa | dinheiro facil | emprestimo | credito aprovado | investimento garantido
        | lucro garantido | bitcoin | criptomoeda | criptomoedas | voce ganhou | parabens voce foi | premio | resgate seu | clique no link | clique aqui
        | sua pagina sera | verifique sua conta | padroes da comunidade | primeira pagina do google | trafego pago | agencia de marketing
        | apostas | cassino | tigrinho | amarracao | jogo do bicho""",
    Signal.STEER: """ignore as instrucoes | ignore todas | ignore as regras | ignora as instrucoes | ignora tudo | esqueca as instrucoes | desconsidere as instrucoes | voce agora e
        | mensagem do sistema | nota do sistema | marque como | me marque | me classifique | classifique | pontuacao 100 | nota 100 | score 100 | status ganho
        | como ganho | defina o status | instrucoes anteriores""",
    Signal.START: "e agora | qual o proximo passo | proximo passo | proximos passos | como comeca | como comecamos | como começo | quando comeca | quando comecamos | por onde comeco | o que preciso fazer | o que faco agora | o que voces precisam | o que vcs precisam | do que precisam | quanto tempo demora | quando fica pronto | ja ta pronto | ja esta pronto | quando vem | quando vcs vem | quando voces vem",
    Signal.QUESTION: "quanto | qual o | qual a | qual valor | qual seu | onde fica | onde ficam | onde e | que horas | tem como | tem | vcs tem | voces tem | da pra | sera que | como faco | como faz | como funciona | cade",
}
